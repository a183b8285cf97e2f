package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/** Refusals that speak of the hub's clock and trust data, not of the message. */
class OutboxRefusalTest {
  private final TestDisk disk = new TestDisk();
  private final List<LinkAnswer> heard = Collections.synchronizedList(new ArrayList<>());
  private final Element payload = Payloads.write(TestBirths.seeded(5).form());
  private final OffsetDateTime now = OffsetDateTime.now(TestPki.CLOCK);

  @Test
  void refusalOfTheMoment_isNoOutcome_soTheSameBytesGoAgain() {
    TestHub hub =
        new TestHub()
            .refusing(HubErrorCode.SEND_TIME_OUTSIDE_WINDOW)
            .refusing(HubErrorCode.CERTIFICATE_STATUS_UNKNOWN);
    settle(hub, header(now, null), TestPki.CLOCK);
    assertThat(heard).singleElement().isInstanceOf(LinkAnswer.Acknowledged.class);
    assertThat(hub.attempts()).hasSize(3).allMatch(sent -> equal(sent, hub.attempts().get(0)));
  }

  @Test
  void refusalOfTheMoment_isFinal_whenItHasStoodForADay_alsoOverARestart() {
    TestHub hub = refusing(HubErrorCode.SEND_TIME_OUTSIDE_WINDOW);
    MessageHeader header = header(now, null);
    try (Outbox outbox = outbox(hub, TestPki.CLOCK)) {
      outbox.enqueue(header, payload);
      await().until(() -> hub.attempts().size() > 1);
      assertThat(outbox.waiting()).isOne();
    }
    assertThat(heard).isEmpty();
    Clock nextDay = Clock.offset(TestPki.CLOCK, Duration.ofHours(25));
    try (Outbox outbox = outbox(hub, nextDay)) {
      outbox.start();
      await().until(() -> outbox.waiting() == 0);
    }
    assertRefused(HubErrorCode.SEND_TIME_OUTSIDE_WINDOW);
    assertThat(hub.attempts()).allMatch(sent -> equal(sent, hub.attempts().get(0)));
  }

  @Test
  void messageThatNamesAStaleTime_isSignedAnew_withTheSameIdAndPayload() {
    TestHub hub = new TestHub().answering(this::withinThreeDays);
    MessageHeader header = header(now.minusDays(5), null);
    settle(hub, header, TestPki.CLOCK);
    assertThat(heard).singleElement().isInstanceOf(LinkAnswer.Acknowledged.class);
    assertThat(hub.attempts()).hasSize(2);
    List<VerifiedMessage> sent = hub.messages(header.service());
    assertThat(sent.get(1).header()).isEqualTo(header.withSentAt(sent.get(1).header().sentAt()));
    assertThat(sent.get(1).header().sentAt()).isAfterOrEqualTo(now.minusSeconds(1));
    assertThat(sent.get(1).payload().isEqualNode(sent.get(0).payload())).isTrue();
  }

  @Test
  void expiry_isFinal_onlyWhereThisMembersClockSaysSo() {
    TestHub ahead = new TestHub().refusing(HubErrorCode.MESSAGE_EXPIRED);
    settle(ahead, header(now, now.plusHours(1)), TestPki.CLOCK);
    assertThat(ahead.attempts()).hasSize(2);
    assertThat(heard).singleElement().isInstanceOf(LinkAnswer.Acknowledged.class);
    heard.clear();

    TestHub right = refusing(HubErrorCode.MESSAGE_EXPIRED);
    settle(right, header(now, now.minusHours(1)), TestPki.CLOCK);
    assertThat(right.attempts()).hasSize(1);
    assertRefused(HubErrorCode.MESSAGE_EXPIRED);
  }

  @Test
  void forgedSignature_isRefusedForGood() {
    TestHub hub = refusing(HubErrorCode.SIGNATURE_INVALID);
    settle(hub, header(now, null), TestPki.CLOCK);
    assertThat(hub.attempts()).hasSize(1);
    assertRefused(HubErrorCode.SIGNATURE_INVALID);
  }

  private Reply withinThreeDays(VerifiedMessage message) {
    boolean old = message.header().sentAt().isBefore(now.minusDays(3));
    return old ? refusal(HubErrorCode.SEND_TIME_OUTSIDE_WINDOW) : new Reply.Accepted();
  }

  private void assertRefused(HubErrorCode code) {
    assertThat(heard)
        .singleElement()
        .isInstanceOfSatisfying(
            LinkAnswer.Refused.class,
            refused -> assertThat(refused.fault().code()).isEqualTo(code));
  }

  private void settle(TestHub hub, MessageHeader header, Clock clock) {
    try (Outbox outbox = outbox(hub, clock)) {
      outbox.enqueue(header, payload);
      await().until(() -> outbox.waiting() == 0);
    }
  }

  private Outbox outbox(TestHub hub, Clock clock) {
    Outbox outbox =
        new Outbox(
            TestMemberLink.of(TestPki.ONE_STOP, hub, disk, clock),
            disk.map("outbox"),
            new WorkerThreads("outbox", 2));
    outbox.onOutcome((id, answer) -> heard.add(answer));
    return outbox;
  }

  private static TestHub refusing(HubErrorCode code) {
    return new TestHub().answering(message -> refusal(code));
  }

  private static Reply refusal(HubErrorCode code) {
    return new Reply.Refused(HubFault.of(code, null, ""));
  }

  private static boolean equal(byte[] one, byte[] other) {
    return java.util.Arrays.equals(one, other);
  }

  private static MessageHeader header(OffsetDateTime sent, @Nullable OffsetDateTime expires) {
    MessageHeader some = TestPki.header("LienThongKhaiSinh", TestPki.ONE_STOP, TestPki.HUB);
    return new MessageHeader(
        some.id(),
        some.service(),
        some.version(),
        some.sender(),
        some.receiver(),
        sent,
        expires,
        null,
        TestBirths.DOSSIER,
        null,
        null,
        null);
  }
}
