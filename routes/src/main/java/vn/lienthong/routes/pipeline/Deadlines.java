package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.EXPIRED_BEFORE_DELIVERY;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.registry.Member;

/** Says until when answers to questions are of use, and refuses a question whose time is over. */
public final class Deadlines {
  private final Predicate<MessageHeader> unclear;
  private final Clock clock;

  /** By this clock; what became of questions before is known there. */
  public Deadlines(KnownMessages known, Clock clock) {
    this(asked -> isUnclear(known, asked), clock);
  }

  Deadlines(Predicate<MessageHeader> unclear, Clock clock) {
    this.unclear = unclear;
    this.clock = clock;
  }

  /**
   * Of one question that is about to be sent.
   *
   * @param timeout how long the provider may take
   * @throws HubException when {@code HetHan} has passed since the question came
   */
  AnswerBy of(MessageHeader asked, Member provider, Duration timeout) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    OffsetDateTime longest = now.plus(timeout);
    OffsetDateTime expiry = asked.expiresAt();
    if (expiry == null || !expiry.isBefore(longest)) {
      return new AnswerBy(longest, false, clock);
    }
    if (expiry.isAfter(now)) {
      return new AnswerBy(expiry, true, clock);
    }
    if (unclear.test(asked)) {
      return new AnswerBy(longest, false, clock);
    }
    throw Faults.refuse(
        EXPIRED_BEFORE_DELIVERY,
        Faults.HEADER + "HetHan",
        provider.code() + " was not asked any more, it expired at " + expiry,
        "đã hết hạn lúc "
            + expiry
            + " nên không hỏi "
            + provider.code()
            + "; nếu vẫn cần, hỏi mới");
  }

  // Something may have been issued: its provider, which looks at HetHan itself, can still say what.
  private static boolean isUnclear(KnownMessages known, MessageHeader asked) {
    return known
        .find(asked.sender(), asked.id())
        .filter(message -> message.state() == ReceiptState.CHUA_RO)
        .isPresent();
  }
}
