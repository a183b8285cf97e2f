package vn.lienthong.routes.pipeline;

import org.w3c.dom.Element;

/**
 * What the hub itself answers to the questions of one synchronous service. Its class stands in the
 * room that knows the answer; whoever adds one names the service in {@link
 * vn.lienthong.routes.policy.HubService} too.
 */
public interface HubAnswer {
  /** {@code LoaiThongDiep} of the questions. */
  String service();

  /**
   * The payload of the answer; who calls signs it, keeps it and gives it, so that it does nothing
   * else and may be asked again. What it cannot answer it refuses with a {@link
   * vn.lienthong.qcvn109.error.HubException}, which becomes a signed refusal.
   */
  Element answer(HubQuestion question);
}
