package vn.lienthong.routes.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.Headers;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CallDeadline;

/**
 * No call lasts longer than the time that it names itself: the clients below the routes look at its
 * {@link CallDeadline}, since their own time limit is one for all calls of a member.
 */
final class CallLimits {
  private final Clock clock;

  CallLimits(Clock clock) {
    this.clock = clock;
  }

  /** Sees to it for what goes over plain HTTP. */
  ExecChainHandler http() {
    return (request, scope, chain) -> {
      RequestConfig usual = scope.clientContext.getRequestConfigOrDefault();
      Timeout longest = usual.getResponseTimeout();
      until(request)
          .ifPresent(until -> scope.clientContext.setRequestConfig(limited(usual, longest, until)));
      return chain.proceed(request, scope);
    };
  }

  private static Optional<Instant> until(HttpRequest request) {
    Header header = request.getFirstHeader(CallDeadline.HEADER);
    return header == null ? Optional.empty() : CallDeadline.read(header.getValue());
  }

  private RequestConfig limited(RequestConfig usual, @Nullable Timeout longest, Instant until) {
    Duration most = longest == null ? Duration.ofDays(1) : longest.toDuration();
    Duration left = CallDeadline.left(until, most, clock.instant());
    return RequestConfig.copy(usual)
        .setResponseTimeout(Timeout.ofMilliseconds(left.toMillis()))
        .build();
  }

  /**
   * Sees to it for what goes by SOAP.
   *
   * @param longest how long the member may take
   */
  AbstractPhaseInterceptor<Message> soap(Duration longest) {
    return new Soap(clock, longest);
  }

  /** How long a SOAP answer may take; the member's own limit where the call names no time. */
  static Duration ofAnswer(Message answer, Duration longest) {
    Message request = answer.getExchange() == null ? null : answer.getExchange().getOutMessage();
    return request != null && request.get(Message.RECEIVE_TIMEOUT) instanceof Long millis
        ? Duration.ofMillis(millis)
        : longest;
  }

  private static final class Soap extends AbstractPhaseInterceptor<Message> {
    private final Clock clock;
    private final Duration longest;

    Soap(Clock clock, Duration longest) {
      super(Phase.POST_LOGICAL);
      this.clock = clock;
      this.longest = longest;
    }

    @Override
    public void handleMessage(Message message) {
      List<String> named = Headers.getSetProtocolHeaders(message).get(CallDeadline.HEADER);
      CallDeadline.read(named == null ? null : named.get(0))
          .map(until -> CallDeadline.left(until, longest, clock.instant()))
          .ifPresent(left -> message.put(Message.RECEIVE_TIMEOUT, left.toMillis()));
    }
  }
}
