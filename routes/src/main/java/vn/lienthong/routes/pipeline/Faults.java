package vn.lienthong.routes.pipeline;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** Short ways to refuse. */
final class Faults {
  /** Where the items of a header stand. */
  static final String HEADER = "/tt:ThongDiep/tt:TieuDe/tt:";

  private Faults() {}

  static HubException refuse(HubErrorCode code, @Nullable String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }

  /** The same, for people who read Vietnamese: what is wrong and what to do. */
  static HubException refuse(
      HubErrorCode code, @Nullable String place, String detail, String vietnamese) {
    return new HubException(HubFault.of(code, place, detail).inVietnamese(vietnamese));
  }

  static HubException caused(HubErrorCode code, String detail, Throwable cause) {
    return new HubException(HubFault.of(code, null, detail), cause);
  }
}
