package vn.lienthong.routes.pipeline;

import java.util.function.Consumer;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.policy.HubService;

/** What would wait for a receiver is taken only while it may; a question waits for nobody. */
public final class BacklogStep implements ReceiveStep {
  private final Consumer<MemberCode> admission;

  /**
   * Asks there.
   *
   * @param admission throws the refusal
   */
  public BacklogStep(Consumer<MemberCode> admission) {
    this.admission = admission;
  }

  @Override
  public void apply(Reception reception) {
    if (reception.service().mode() != HubService.Mode.SYNC) {
      admission.accept(reception.message().header().receiver());
    }
  }
}
