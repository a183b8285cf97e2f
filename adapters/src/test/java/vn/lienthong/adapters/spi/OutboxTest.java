package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

class OutboxTest {
  private final TestDisk disk = new TestDisk();
  private final Element payload = Payloads.write(TestBirths.seeded(3).form());
  private final MessageHeader header =
      TestPki.header("LienThongKhaiSinh", TestPki.ONE_STOP, TestPki.HUB)
          .withDossierCode(TestBirths.DOSSIER);

  @Test
  void message_isSentAgainWithSameBytes_untilAcknowledged() {
    TestHub hub = new TestHub().unreachable(2);
    try (Outbox outbox = outbox(hub)) {
      outbox.enqueue(header, payload);
      await().until(() -> outbox.waiting() == 0);
    }
    assertThat(hub.attempts())
        .hasSize(3)
        .allMatch(bytes -> java.util.Arrays.equals(bytes, hub.attempts().get(0)));
  }

  @Test
  void message_survivesReopen_withSameBytes() {
    TestHub dead = new TestHub().unreachable(Integer.MAX_VALUE);
    try (Outbox outbox = outbox(dead)) {
      outbox.enqueue(header, payload);
      await().until(() -> !dead.attempts().isEmpty());
    }
    TestHub hub = new TestHub();
    try (Outbox outbox = outbox(hub)) {
      outbox.start();
      await().until(() -> outbox.waiting() == 0);
    }
    assertThat(hub.attempts()).hasSize(1);
    assertThat(hub.attempts().get(0)).isEqualTo(dead.attempts().get(0));
  }

  @Test
  void sameId_isSentOnce_evenAfterItIsSettledAndReopened() {
    TestHub hub = new TestHub();
    try (Outbox outbox = outbox(hub)) {
      outbox.enqueue(header, payload);
      await().until(() -> outbox.waiting() == 0);
    }
    try (Outbox outbox = outbox(hub)) {
      outbox.start();
      outbox.enqueue(header, payload);
      assertThat(outbox.waiting()).isZero();
    }
    assertThat(hub.attempts()).hasSize(1);
  }

  @Test
  void refusal_endsTheMatter_andIsHeard() {
    List<LinkAnswer> heard = Collections.synchronizedList(new ArrayList<>());
    TestHub hub = new TestHub().refusing(HubErrorCode.DOSSIER_EXISTS);
    try (Outbox outbox = outbox(hub)) {
      outbox.onOutcome((id, answer) -> heard.add(answer));
      outbox.enqueue(header, payload);
      await().until(() -> outbox.waiting() == 0);
    }
    assertThat(hub.attempts()).hasSize(1);
    assertThat(heard)
        .singleElement()
        .isInstanceOfSatisfying(
            LinkAnswer.Refused.class,
            refused -> assertThat(refused.fault().code()).isEqualTo(HubErrorCode.DOSSIER_EXISTS));
  }

  @Test
  void overload_isNoOutcome_soTheSameBytesGoAgain() {
    TestHub hub = new TestHub().refusing(HubErrorCode.OVERLOADED).refusing(HubErrorCode.HUB_FAULT);
    try (Outbox outbox = outbox(hub)) {
      outbox.enqueue(header, payload);
      await().until(() -> outbox.waiting() == 0);
    }
    assertThat(hub.attempts())
        .hasSize(3)
        .allMatch(bytes -> java.util.Arrays.equals(bytes, hub.attempts().get(0)));
  }

  private Outbox outbox(TestHub hub) {
    return new Outbox(
        TestMemberLink.of(TestPki.ONE_STOP, hub, disk),
        disk.map("outbox"),
        new WorkerThreads("outbox", 2));
  }
}
