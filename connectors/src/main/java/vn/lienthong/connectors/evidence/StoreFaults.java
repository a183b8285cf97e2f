package vn.lienthong.connectors.evidence;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** Words the one fault of this package: the store cannot be used. */
final class StoreFaults {
  private StoreFaults() {}

  static HubException unavailable(String place, String detail) {
    return new HubException(HubFault.of(HubErrorCode.STORE_UNAVAILABLE, place, detail));
  }

  static HubException unavailable(String place, String detail, Throwable cause) {
    HubFault fault =
        HubFault.of(HubErrorCode.STORE_UNAVAILABLE, place, detail + " (" + root(cause) + ")");
    return new HubException(fault, cause);
  }

  private static @Nullable String root(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage();
  }
}
