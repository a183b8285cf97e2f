package vn.lienthong.routes.flow;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;

/**
 * Failures after which nothing of a request can have reached its receiver: no connection, or none
 * that both sides trust. Whatever is not surely one of them counts as sent.
 */
final class BeforeTheWire {
  private BeforeTheWire() {}

  static boolean is(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isItself(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isItself(Throwable cause) {
    return isKeptBack(cause)
        || cause instanceof ConnectException
        || cause instanceof ConnectTimeoutException
        || cause instanceof ConnectionRequestTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException
        || cause instanceof SSLHandshakeException
        || cause instanceof SSLPeerUnverifiedException
        || isConnectTimeout(cause);
  }

  // By the hub itself: the member has as many questions as it may have, or fails, or the hub cannot
  // show there who it is.
  private static boolean isKeptBack(Throwable cause) {
    return cause instanceof HubException known
        && (known.fault().code() == HubErrorCode.HUB_FAULT
            || known.fault().code() == HubErrorCode.RECEIVER_BUSY
            || known.fault().code() == HubErrorCode.RECEIVER_SUSPENDED);
  }

  // The JDK's own client, under SOAP, tells the two time-outs apart by their text only.
  private static boolean isConnectTimeout(Throwable cause) {
    return cause instanceof SocketTimeoutException
        && String.valueOf(cause.getMessage())
            .toLowerCase(Locale.ROOT)
            .contains("connect timed out");
  }
}
