package vn.lienthong.adapters.spi;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubFault;

/** What a simulated agency says to a message. */
public sealed interface Reply {
  /** Kept on disk and worked on later: {@code DA_TIEP_NHAN}. */
  record Accepted() implements Reply {}

  /** The effect is there: {@code DA_XU_LY}. */
  record Done() implements Reply {}

  /**
   * Refused, nothing took effect: {@code TU_CHOI}.
   *
   * @param fault why
   */
  record Refused(HubFault fault) implements Reply {}

  /**
   * The answer of a synchronous service.
   *
   * @param payload what stands in the answer's {@code tt:NoiDung}
   */
  record Answer(Element payload) implements Reply {}
}
