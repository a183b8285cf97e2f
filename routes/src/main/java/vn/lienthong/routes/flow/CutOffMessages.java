package vn.lienthong.routes.flow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.Reception;

/**
 * Refuses the messages that the JMS door cut off while they came in: nothing of them reached a
 * route. One at a time, so that a flood of them costs the hub no more than one thread; what is
 * beyond the waiting room is in the log only.
 */
final class CutOffMessages implements AutoCloseable {
  private static final int WAITING = 100;

  private final Supplier<ReceiveSteps> steps;
  private final Supplier<JmsReplies> replies;
  private final Clock clock;
  private final ThreadPoolExecutor desk =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          new ThreadPoolExecutor.DiscardPolicy());

  CutOffMessages(Supplier<ReceiveSteps> steps, Supplier<JmsReplies> replies, Clock clock) {
    this.steps = steps;
    this.replies = replies;
    this.clock = clock;
    desk.allowCoreThreadTimeOut(true);
  }

  void refuse(MemberCode member) {
    desk.execute(() -> answer(member));
  }

  private void answer(MemberCode member) {
    var reception = new Reception(JmsDoor.NAME, new byte[0], member, OffsetDateTime.now(clock));
    String found = "the message is larger than is taken, it was not read";
    steps.get().refuse(reception, HubFault.of(HubErrorCode.MESSAGE_TOO_LARGE, "JMS", found));
    replies.get().receipt(member, reception.reply().document());
  }

  @Override
  public void close() {
    desk.shutdown();
  }
}
