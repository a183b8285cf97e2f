package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.MessageHeader;

class HubLinkTest {
  private final TestDisk disk = new TestDisk();
  private final Element payload = TestBirths.seeded(4).number();

  @Test
  void ask_repeatsTheSameBytes_untilAnswered() {
    TestHub hub =
        new TestHub()
            .unreachable(1)
            .refusing(HubErrorCode.RECEIVER_UNREACHABLE)
            .answering(m -> new Reply.Answer(m.payload()));

    LinkAnswer answer = link(hub).ask(question(UUID.randomUUID()), payload);

    assertThat(answer).isInstanceOf(LinkAnswer.Answered.class);
    assertThat(hub.attempts())
        .hasSize(3)
        .allMatch(bytes -> java.util.Arrays.equals(bytes, hub.attempts().get(0)));
  }

  @Test
  void ask_sendsTheSameBytes_whenAskedAgainAfterRestart() {
    UUID id = UUID.randomUUID();
    TestHub hub = new TestHub().answering(m -> new Reply.Answer(m.payload()));

    link(hub).ask(question(id), payload);
    link(hub).ask(question(id), payload);

    assertThat(hub.attempts())
        .hasSize(2)
        .allMatch(bytes -> java.util.Arrays.equals(bytes, hub.attempts().get(0)));
  }

  @Test
  void ask_comesAgain_afterARefusalOfTheMoment() {
    TestHub hub =
        new TestHub()
            .refusing(HubErrorCode.SEND_TIME_OUTSIDE_WINDOW)
            .answering(m -> new Reply.Answer(m.payload()));

    LinkAnswer answer = link(hub).ask(question(UUID.randomUUID()), payload);

    assertThat(answer).isInstanceOf(LinkAnswer.Answered.class);
    assertThat(hub.attempts()).hasSize(2);
    assertThat(hub.attempts().get(1)).isEqualTo(hub.attempts().get(0));
  }

  @Test
  void refusal_isTheAnswer() {
    TestHub hub = new TestHub().refusing(HubErrorCode.SERVICE_UNKNOWN);

    LinkAnswer answer = link(hub).ask(question(UUID.randomUUID()), payload);

    assertThat(answer)
        .isInstanceOfSatisfying(
            LinkAnswer.Refused.class,
            refused -> assertThat(refused.fault().code()).isEqualTo(HubErrorCode.SERVICE_UNKNOWN));
  }

  @Test
  void waiting_ends_whenTheLinkIsClosed() {
    HubLink link = link(new TestHub().unreachable(Integer.MAX_VALUE));
    link.close();

    assertThatThrownBy(() -> link.ask(question(UUID.randomUUID()), payload))
        .isInstanceOf(LinkClosedException.class);
  }

  @Test
  void receiptOfAnotherMember_isNoOutcome() {
    SignedReplies impostor = new SignedReplies(TestPki.signer(TestPki.PORTAL), TestPki.CLOCK);
    MessageHeader header = question(UUID.randomUUID());
    HubLink link =
        link(
            document ->
                impostor.of(
                    TestPki.trusted(TestPki.verifier().verifyMessage(document)),
                    new Reply.Accepted()));

    assertThatThrownBy(() -> link.send(header.id(), link.sign(header, payload)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("signed by G22.DVCQG");
  }

  @Test
  void receiptOfAnotherMessage_isNoOutcome() throws IOException {
    TestHub hub = new TestHub();
    DocumentReply other = hub.exchange(TestPki.signed(question(UUID.randomUUID()), payload));
    MessageHeader header = question(UUID.randomUUID());
    HubLink link = link(document -> other);

    assertThatThrownBy(() -> link.send(header.id(), link.sign(header, payload)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another message");
  }

  @Test
  void garbage_isNoOutcome() {
    MessageHeader header = question(UUID.randomUUID());
    HubLink link = link(document -> new DocumentReply(502, new byte[0]));

    assertThatThrownBy(() -> link.send(header.id(), link.sign(header, payload)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("status 502");
  }

  private HubLink link(DocumentTransport transport) {
    return TestMemberLink.of(TestPki.CIVIL_STATUS, transport, disk);
  }

  private static MessageHeader question(UUID id) {
    var header = TestPki.header("CapSoDinhDanh", TestPki.CIVIL_STATUS, TestPki.POPULATION);
    return MessageHeader.of(
        id, header.service(), header.sender(), header.receiver(), header.sentAt());
  }
}
