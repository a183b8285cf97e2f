package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_TIMED_OUT;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_UNREACHABLE;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.cxf.message.MessageContentsList;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CallDeadline;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.soap.MemberPort;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.pipeline.AnswerBy;
import vn.lienthong.routes.pipeline.CallRefusal;
import vn.lienthong.routes.pipeline.Wire;
import vn.lienthong.routes.registry.Member;

/**
 * A member's own door as a Camel endpoint: the address is fixed by its file, never by a message.
 */
final class MemberEndpoints {
  private static final String OPTIONS = "sslContextParameters=#membersTls";

  private MemberEndpoints() {}

  /**
   * The endpoint's address.
   *
   * @param timeout how long the member may take to begin its answer
   */
  static String uri(Member member, Duration timeout) {
    return uri(member, timeout, "POST", "GuiThongDiep");
  }

  /** The endpoint's address for one HTTP method, or one SOAP operation. */
  static String uri(Member member, Duration timeout, String method, String operation) {
    Member.Endpoint endpoint = endpoint(member);
    return switch (endpoint.transport()) {
      case HTTP ->
          endpoint.url()
              + "?httpMethod="
              + method
              + "&throwExceptionOnFailure=false&followRedirects=false"
              + "&headerFilterStrategy=#outboundHeaders&skipResponseHeaders=true&disableStreamCache=true&responseTimeout="
              + timeout.toMillis()
              + "&soTimeout="
              + timeout.toMillis()
              + "&"
              + OPTIONS;
      case SOAP ->
          "cxf:"
              + endpoint.url()
              + "?serviceClass="
              + MemberPort.class.getName()
              + "&defaultOperationName="
              + operation
              + "&cxfConfigurer=#memberTimeouts"
              // named, or Camel takes the hub's for its own and shuts it down with this endpoint,
              // and the hub's SOAP door and all other SOAP members with it
              + "&bus=#cxf&"
              + OPTIONS;
    };
  }

  /**
   * Makes the wire's request of a document: nothing else of the exchange leaves the hub, but until
   * when an answer is of use.
   */
  static Processor request(Member member) {
    boolean soap = endpoint(member).transport() == Member.Transport.SOAP;
    return exchange -> {
      var message = exchange.getMessage();
      byte[] document = message.getBody(byte[].class);
      message.removeHeaders("*");
      AnswerBy.of(exchange).ifPresent(by -> message.setHeader(CallDeadline.HEADER, by.header()));
      if (soap) {
        message.setBody(new MessageContentsList(document));
      } else {
        message.setHeader(Exchange.CONTENT_TYPE, "application/xml");
        message.setBody(document);
      }
    };
  }

  /**
   * Makes a {@link DocumentReply} of the wire's answer.
   *
   * @param timeout how long the answer may take from its head to its end
   */
  static Processor reply(Member member, Duration timeout) {
    boolean soap = endpoint(member).transport() == Member.Transport.SOAP;
    return exchange -> {
      var message = exchange.getMessage();
      DocumentReply reply;
      if (soap) {
        byte[] document = (byte[]) message.getBody(MessageContentsList.class).get(0);
        reply = new DocumentReply(200, document);
      } else {
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 500, Integer.class);
        Duration left = AnswerBy.of(exchange).map(by -> by.left(timeout)).orElse(timeout);
        reply = new DocumentReply(status, bounded(message.getBody(InputStream.class), left));
      }
      message.removeHeaders("*");
      message.setBody(reply);
    };
  }

  private static byte[] bounded(@Nullable InputStream answer, Duration timeout) throws IOException {
    if (answer == null) {
      return new byte[0];
    }
    try (var bounded = new LongestAnswer.Bounded(answer, timeout)) {
      return bounded.readAllBytes();
    }
  }

  /** Throws the {@link #fault} of what a try caught. */
  static Processor rethrow(Member member) {
    return exchange -> {
      Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
      if (BeforeTheWire.is(failure)) {
        Wire.UNTOUCHED.note(exchange);
      }
      if (CallRefusal.is(member, SoapStatus.of(failure))) {
        throw CallRefusal.of(exchange, member);
      }
      throw fault(member, failure);
    };
  }

  /** Names what a failed call means, as a fault of the member's side. */
  static HubException fault(Member member, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HubException known) {
        return known;
      }
      if (cause instanceof IOException) {
        return because(code(cause), member, cause);
      }
    }
    return because(RECEIVER_FAILED, member, failure);
  }

  private static HubErrorCode code(Throwable cause) {
    if (BeforeTheWire.is(cause)) {
      return RECEIVER_UNREACHABLE;
    }
    return cause instanceof SocketTimeoutException ? RECEIVER_TIMED_OUT : RECEIVER_FAILED;
  }

  private static HubException because(HubErrorCode code, Member member, Throwable cause) {
    String detail = member.code() + ", " + cause.getClass().getSimpleName();
    return new HubException(HubFault.of(code, null, detail), cause);
  }

  static Member.Endpoint endpoint(Member member) {
    Member.Endpoint endpoint = member.endpoint();
    if (endpoint == null) {
      throw new IllegalArgumentException(member.code() + " has no endpoint");
    }
    return endpoint;
  }
}
