package vn.lienthong.connectors.api;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every point of a message's way at which a process that dies would leave something half done,
 * numbered in the order in which a message passes them. A crash drill stops a process at each; in
 * any other run passing one costs the read of a field.
 */
public enum WriteStep {
  /** Verified, nothing written. */
  BEFORE_KEEP(1),
  /** Evidence, known id and hand-over are written and not committed. */
  KEEP_WRITTEN(2),
  /** Committed, the sender has no receipt. */
  KEPT(3),
  /** Leased for the broker, not sent there. */
  LEASED(4),
  /** In the broker, which has not confirmed yet. */
  QUEUED_UNCONFIRMED(5),
  /** In the broker. */
  QUEUED(6),
  /** Claimed for sending, nothing on the wire. */
  CLAIMED(7),
  /** The receiver has answered, its answer is not read. */
  ANSWERED(8),
  /** The outcome is written and not committed. */
  OUTCOME_WRITTEN(9),
  /** The outcome is committed, the queue entry not acknowledged. */
  OUTCOME_KEPT(10),
  /** A message for the hub has moved its dossier, not committed. */
  DOSSIER_WRITTEN(11),
  /** The dossier is moved, the queue entry not acknowledged. */
  DOSSIER_KEPT(12),
  /** The provider has answered a question, its answer is not kept. */
  ANSWER_RECEIVED(13),
  /** An answer is kept, the asker has not got it. */
  ANSWER_KEPT(14),
  /** A message was given to a member that fetches, which has not heard of it. */
  INBOX_LEASED(15),
  /** An acknowledgement of a member that fetches is kept, it has no receipt. */
  ACKNOWLEDGED(16),
  /** A batch of evidence is signed and not committed. */
  SEAL_WRITTEN(17),
  /** A batch of evidence is sealed. */
  SEALED(18);

  private static volatile @Nullable Consumer<WriteStep> listener;

  private final int number;

  WriteStep(int number) {
    this.number = number;
  }

  /** Its number, never used again for another. */
  public int number() {
    return number;
  }

  /** The process is here. */
  public void passed() {
    Consumer<WriteStep> listening = listener;
    if (listening != null) {
      listening.accept(this);
    }
  }

  /** Tells this one of every step from now on; for drills only. */
  public static void listen(Consumer<WriteStep> drill) {
    listener = drill;
  }
}
