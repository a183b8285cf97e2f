package vn.lienthong.routes.flow;

import java.net.HttpRetryException;
import org.apache.cxf.transport.http.HTTPException;
import org.jspecify.annotations.Nullable;

/** The HTTP status with which a SOAP call was refused; CXF tells it in exceptions only. */
final class SoapStatus {
  private SoapStatus() {}

  /** The status; 0 where the failure has none. */
  static int of(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HTTPException refused) {
        return refused.getResponseCode();
      }
      // the JDK's client, for a 401 to a body that was streamed
      if (cause instanceof HttpRetryException refused) {
        return refused.responseCode();
      }
    }
    return 0;
  }
}
