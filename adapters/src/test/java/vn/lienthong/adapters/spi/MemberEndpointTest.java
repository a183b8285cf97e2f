package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.xml.SecureXml;

class MemberEndpointTest {
  private final TestDisk disk = new TestDisk();
  private final AtomicInteger effects = new AtomicInteger();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final Element payload = TestBirths.seeded(1).withNumber("001226000001").residence();
  private final MessageHeader header = TestBirths.header("DangKyThuongTru", TestPki.RESIDENCE);

  @Test
  void duplicate_getsSameBytesAndNoSecondEffect_afterRestartToo() {
    byte[] message = TestPki.signed(header, payload);

    DocumentReply first = endpoint(m -> new Reply.Accepted()).handle(message);
    DocumentReply second = endpoint(m -> new Reply.Accepted()).handle(message);

    assertThat(first.status()).isEqualTo(202);
    assertThat(second.status()).isEqualTo(202);
    assertThat(second.document()).isEqualTo(first.document());
    assertThat(effects).hasValue(1);
    Receipt receipt = TestMember.receipt(first);
    assertThat(receipt.state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    assertThat(receipt.messageId()).isEqualTo(header.id());
  }

  @Test
  void answer_isSameBytes_whenHubSignsItsQuestionAnew() {
    Function<VerifiedMessage, Reply> answering = m -> new Reply.Answer(m.payload());

    DocumentReply first = endpoint(answering).handle(TestPki.signed(header, payload));
    MessageHeader later = again(header.sentAt().plusSeconds(5));
    DocumentReply second = endpoint(answering).handle(TestPki.signed(later, payload));

    assertThat(second.document()).isEqualTo(first.document());
    assertThat(effects).hasValue(1);
    VerifiedMessage answer = TestPki.trusted(TestPki.verifier().verifyMessage(first.document()));
    assertThat(answer.signer()).isEqualTo(TestPki.RESIDENCE);
    assertThat(answer.header().reference()).isEqualTo(header.id());
    assertThat(answer.header().receiver()).isEqualTo(TestPki.HUB);
    assertThat(answer.header().service()).isEqualTo("DangKyThuongTru");
  }

  @Test
  void sameIdWithOtherContent_isRefused_andTakesNoEffect() {
    endpoint(m -> new Reply.Accepted()).handle(TestPki.signed(header, payload));
    Element other = TestBirths.seeded(2).withNumber("001226000002").residence();

    DocumentReply reply = endpoint(m -> new Reply.Accepted()).handle(TestPki.signed(header, other));

    assertRefused(reply, HubErrorCode.ID_REUSED, 409);
    assertThat(effects).hasValue(1);
  }

  @Test
  void failure_isNotRemembered_soThatSameMessageSucceedsLater() {
    byte[] message = TestPki.signed(header, payload);
    DocumentReply failed =
        endpoint(
                m -> {
                  throw new IllegalStateException("disk full");
                })
            .handle(message);
    assertThat(failed.status()).isEqualTo(500);
    assertThat(TestMember.receipt(failed).fault().code()).isEqualTo(HubErrorCode.RECEIVER_FAILED);
    assertThat(disk.map("replies").entries()).isEmpty();

    DocumentReply later = endpoint(m -> new Reply.Done()).handle(message);

    assertThat(TestMember.receipt(later).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(later.status()).isEqualTo(200);
  }

  @Test
  void refusal_isRemembered() {
    byte[] message = TestPki.signed(header, payload);
    HubFault fault = HubFault.of(HubErrorCode.REFUSED_BY_RECEIVER, "/x", "no");

    DocumentReply first = endpoint(m -> new Reply.Refused(fault)).handle(message);
    DocumentReply second = endpoint(m -> new Reply.Accepted()).handle(message);

    assertRefused(first, HubErrorCode.REFUSED_BY_RECEIVER, 422);
    assertThat(second.document()).isEqualTo(first.document());
  }

  @Test
  void messageForAnotherMember_isRefused() {
    MessageHeader elsewhere = TestBirths.header("DangKyThuongTru", TestPki.POPULATION);

    DocumentReply reply =
        endpoint(m -> new Reply.Accepted()).handle(TestPki.signed(elsewhere, payload));

    assertRefused(reply, HubErrorCode.RECEIVER_UNKNOWN, 404);
    assertThat(TestMember.receipt(reply).fault().place()).contains("BenNhan");
    assertNothingHappened();
  }

  @Test
  void unsignedMessage_isRefused() {
    byte[] unsigned = SecureXml.serialize(Envelopes.write(header, payload));

    DocumentReply reply = endpoint(m -> new Reply.Accepted()).handle(unsigned);

    assertRefused(reply, HubErrorCode.SIGNATURE_MISSING, 401);
    assertThat(TestMember.receipt(reply).messageId()).isNull();
    assertNothingHappened();
  }

  @Test
  void unknownSigner_isRefused() {
    DocumentReply reply =
        endpoint(m -> new Reply.Accepted(), TestPki.verifier(TestPki.ONE_STOP))
            .handle(TestPki.signed(header, payload));

    assertRefused(reply, HubErrorCode.SIGNER_UNKNOWN, 401);
    assertNothingHappened();
  }

  @Test
  void expiredMessage_isRefused() {
    MessageHeader late =
        new MessageHeader(
            header.id(),
            header.service(),
            "1.0",
            TestPki.HUB,
            TestPki.RESIDENCE,
            header.sentAt().minusHours(2),
            header.sentAt().minusHours(1),
            null,
            TestBirths.DOSSIER,
            null,
            null,
            null);

    DocumentReply reply = endpoint(m -> new Reply.Accepted()).handle(TestPki.signed(late, payload));

    assertRefused(reply, HubErrorCode.MESSAGE_EXPIRED, 422);
    assertThat(effects).hasValue(0);
  }

  @Test
  void question_whoseTimeIsOver_isNotWorkedOn_andMayComeAgain() {
    byte[] question = TestPki.signed(lookUp(), payload);
    MemberEndpoint endpoint = endpoint(m -> new Reply.Answer(m.payload()));

    DocumentReply late = endpoint.handle(question, Instant.now().minusMillis(1));

    assertRefused(late, HubErrorCode.MESSAGE_EXPIRED, 422);
    assertNothingHappened();
    assertThat(endpoint.handle(question, Instant.now().plusSeconds(60)).status()).isEqualTo(200);
  }

  @Test
  void lookUp_whoseTimeEndsDuringTheWork_isAbandoned() {
    Instant until = Instant.now().plusSeconds(60);
    MemberEndpoint slow =
        endpoint(
            m -> {
              ahead.set(Duration.ofSeconds(61));
              return new Reply.Answer(m.payload());
            });

    DocumentReply late = slow.handle(TestPki.signed(lookUp(), payload), until);

    assertRefused(late, HubErrorCode.MESSAGE_EXPIRED, 422);
    assertThat(disk.map("replies").entries()).isEmpty();
  }

  @Test
  void lookUp_takesTheEarlierTime_ofItsOwnAndOfTheCall() {
    MessageHeader asked = lookUp().withExpiry(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1));

    DocumentReply late =
        endpoint(m -> new Reply.Answer(m.payload()))
            .handle(TestPki.signed(asked, payload), Instant.now().plusSeconds(60));

    assertRefused(late, HubErrorCode.MESSAGE_EXPIRED, 422);
    assertNothingHappened();
  }

  @Test
  void issuedAnswer_isRememberedThoughNobodyWaits_soThatTheNextQuestionGetsIt() {
    MessageHeader asked = TestBirths.header("CapSoDinhDanh", TestPki.RESIDENCE);
    Instant until = Instant.now().plusSeconds(60);
    byte[] question = TestPki.signed(asked, payload);
    MemberEndpoint slow =
        endpoint(
            m -> {
              ahead.set(Duration.ofSeconds(61));
              return new Reply.Answer(m.payload());
            });

    DocumentReply first = slow.handle(question, until);
    DocumentReply again = slow.handle(question, Instant.now().minusMillis(1));

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.document()).isEqualTo(first.document());
    assertThat(effects).hasValue(1);
  }

  private static MessageHeader lookUp() {
    return TestBirths.header("TraCuuThongTinCongDan", TestPki.RESIDENCE);
  }

  @Test
  void state_isTheStoredReceipt_ofWhoeverAsks_afterRestartToo() {
    DocumentReply first = endpoint(m -> new Reply.Done()).handle(TestPki.signed(header, payload));

    DocumentReply asked = stateOf(header);

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.document()).isEqualTo(first.document());
    assertThat(effects).hasValue(1);
  }

  @Test
  void stateOfAnAnsweredQuestion_isAReceiptForItsBytes_withoutTheData() {
    byte[] question = TestPki.signed(header, payload);
    endpoint(m -> new Reply.Answer(m.payload())).handle(question);

    DocumentReply asked = stateOf(header);

    Receipt receipt = TestMember.receipt(asked);
    assertThat(receipt.state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(receipt.digest()).isEqualTo(Sha256.hex(question));
    assertThat(receipt.messageId()).isEqualTo(header.id());
    assertThat(TestPki.trusted(TestPki.verifier().verifyDocument(asked.document(), "BienNhan")))
        .extracting(VerifiedDocument::signer)
        .isEqualTo(TestPki.RESIDENCE);
  }

  @Test
  void stateOfAMessageNeverTaken_isASignedReceiptThatSaysSo_andOfAFailedOneToo() {
    endpoint(
            m -> {
              throw new IllegalStateException("disk full");
            })
        .handle(TestPki.signed(header, payload));

    DocumentReply asked = stateOf(header);

    assertRefused(asked, HubErrorCode.MESSAGE_NOT_FOUND, 404);
    Receipt receipt = TestMember.receipt(asked);
    assertThat(receipt.messageId()).isEqualTo(header.id());
    assertThat(receipt.sender()).isEqualTo(header.sender());
    assertThat(receipt.digest()).isEqualTo(Sha256.hex(new byte[0]));
  }

  @Test
  void stateOfNoId_isRefused_andRepeatsNothingOfIt() {
    DocumentReply asked = endpoint(m -> new Reply.Done()).state("../<x>", header.sender().value());

    assertRefused(asked, HubErrorCode.MESSAGE_NOT_FOUND, 404);
    assertThat(TestMember.receipt(asked).messageId()).isNull();
  }

  private DocumentReply stateOf(MessageHeader asked) {
    return endpoint(m -> new Reply.Done()).state(asked.id().toString(), asked.sender().value());
  }

  private MessageHeader again(java.time.OffsetDateTime sentAt) {
    return MessageHeader.of(
            header.id(), header.service(), header.sender(), header.receiver(), sentAt)
        .withDossierCode(header.dossierCode());
  }

  private void assertNothingHappened() {
    assertThat(effects).hasValue(0);
    assertThat(disk.map("replies").entries()).isEmpty();
  }

  private static void assertRefused(DocumentReply reply, HubErrorCode code, int status) {
    Receipt receipt = TestMember.receipt(reply);
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(receipt.fault().code()).isEqualTo(code);
    assertThat(reply.status()).isEqualTo(status);
  }

  private MemberEndpoint endpoint(Function<VerifiedMessage, Reply> receive) {
    return endpoint(receive, TestPki.verifier());
  }

  private MemberEndpoint endpoint(
      Function<VerifiedMessage, Reply> receive, SignatureVerifier verifier) {
    Simulator simulator =
        new Simulator() {
          @Override
          public String kind() {
            return "residence";
          }

          @Override
          public Reply receive(VerifiedMessage message) {
            effects.incrementAndGet();
            return receive.apply(message);
          }
        };
    return new MemberEndpoint(
        simulator, verifier, TestPki.signer(TestPki.RESIDENCE), disk.map("replies"), new Ahead());
  }

  /** The clock of the others, until time passes. */
  private final class Ahead extends Clock {
    @Override
    public ZoneId getZone() {
      return TestPki.CLOCK.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return TestPki.CLOCK.withZone(zone);
    }

    @Override
    public Instant instant() {
      return TestPki.CLOCK.instant().plus(ahead.get());
    }
  }
}
