package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Clients that went away before they had their answer: one line, and no trace of where the writing
 * stood. Whatever else goes wrong while an answer is written is logged whole.
 */
final class LostClients implements ExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(LostClients.class);

  private final ExceptionHandler others;

  LostClients(CamelContext camel) {
    this.others = new LoggingExceptionHandler(camel, LostClients.class, LoggingLevel.WARN);
  }

  /** Whether a request failed since its client is gone; then it says so. */
  static boolean lost(@Nullable MemberCode member, HttpServletRequest request, Throwable failure) {
    Throwable broken = DoorValve.broken(request);
    if (broken == null && !isAbort(failure)) {
      return false;
    }
    LOG.warn(
        "{} went away before it had its answer to {} {}: {}",
        member == null ? "A client" : member,
        request.getMethod(),
        DoorPaths.knows(request) ? request.getRequestURI() : "an unknown path",
        broken == null ? failure.getMessage() : broken.getMessage());
    return true;
  }

  @Override
  public void handleException(Throwable exception) {
    handleException("", null, exception);
  }

  @Override
  public void handleException(String message, Throwable exception) {
    handleException(message, null, exception);
  }

  @Override
  public void handleException(String message, @Nullable Exchange exchange, Throwable exception) {
    if (isAbort(exception)) {
      LOG.debug("{}: the filter of the door says it", message);
    } else {
      others.handleException(message, exchange, exception);
    }
  }

  private static boolean isAbort(Throwable exception) {
    for (Throwable one = exception; one != null; one = one.getCause()) {
      if (one instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }
}
