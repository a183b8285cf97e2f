package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Inbox;
import vn.lienthong.qcvn109.message.Inboxes;
import vn.lienthong.qcvn109.message.Letter;
import vn.lienthong.qcvn109.xml.SecureXml;

class InboxReaderTest {
  private static final MemberCode MEMBER = new MemberCode("G34.BHXH");
  private static final byte[] CONTENT = "<a/>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] RECEIPT = "<b/>".getBytes(StandardCharsets.UTF_8);

  private final UUID first = UUID.fromString("6f1e8c1a-4a6e-4c53-9d3f-0e1b3f0a1c01");
  private final UUID second = UUID.fromString("6f1e8c1a-4a6e-4c53-9d3f-0e1b3f0a1c02");
  private final List<UUID> tried = new CopyOnWriteArrayList<>();
  private final List<UUID> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger handled = new AtomicInteger();

  @Test
  void lostReceipt_isBroughtAgain_andTheNextMessageDoesNotWaitForItsLease() {
    read(Duration.ofMinutes(5), 2, true, () -> taken.equals(List.of(first, second)));

    assertThat(tried).containsExactly(first, first, first, second);
    assertThat(handled).hasValue(2);
  }

  @Test
  void receiptThatTheHubRefuses_isNotBroughtAgain() {
    read(Duration.ofMinutes(5), 0, false, () -> tried.size() == 2);

    assertThat(tried).containsExactly(first, second);
  }

  @Test
  void receiptOfALeaseThatEnded_isLeftToTheNextTime() {
    read(Duration.ZERO, 1, true, () -> taken.equals(List.of(second)));

    assertThat(tried).containsExactly(first, second);
  }

  private void read(Duration lease, int lost, boolean answer, Callable<Boolean> end) {
    var door = new ScriptedDoor(lease, lost, answer);
    try (InboxReader reader =
        new InboxReader(
            "test",
            door,
            content -> {
              handled.incrementAndGet();
              return new DocumentReply(200, RECEIPT);
            })) {
      reader.start();
      await().atMost(Duration.ofSeconds(20)).until(end);
    }
  }

  /** A hub that gives two letters once, and loses the first receipts. */
  private final class ScriptedDoor implements InboxReader.Door {
    private final Duration lease;
    private final boolean answer;
    private final AtomicInteger toLose;
    private boolean given;

    ScriptedDoor(Duration lease, int lost, boolean answer) {
      this.lease = lease;
      this.answer = answer;
      this.toLose = new AtomicInteger(lost);
    }

    @Override
    public byte[] fetch() {
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      List<Letter> letters = given ? List.of() : List.of(letter(first, now), letter(second, now));
      given = true;
      return SecureXml.serialize(Inboxes.write(new Inbox(MEMBER, now, 0, letters)));
    }

    private Letter letter(UUID id, OffsetDateTime now) {
      return new Letter(
          id, MEMBER, "KiemTraKetNoi", Sha256.hex(CONTENT), now.plus(lease), 1, CONTENT);
    }

    @Override
    public boolean acknowledge(UUID id, byte[] receipt) throws IOException {
      assertThat(receipt).isEqualTo(RECEIPT);
      tried.add(id);
      if (toLose.getAndDecrement() > 0) {
        throw new IOException("lost");
      }
      if (answer) {
        taken.add(id);
      }
      return answer;
    }
  }
}
