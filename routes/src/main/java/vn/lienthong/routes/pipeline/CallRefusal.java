package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;

import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.registry.Member;

/**
 * A member's door did not take what the hub shows of itself in HTTP headers: it answered 401, and
 * nothing that the member signed. By RFC 9110, 15.5.2 the request was not applied then.
 */
public final class CallRefusal {
  private static final Logger LOG = LoggerFactory.getLogger(CallRefusal.class);
  private static final int UNAUTHORIZED = 401;

  private CallRefusal() {}

  /** Whether a status without a signed answer means that. */
  public static boolean is(Member member, int status) {
    return status == UNAUTHORIZED && member.headers().isPresent();
  }

  /** Tells the operator what to look at, and gives the fault for who asked. */
  public static HubException of(Exchange exchange, Member member) {
    Wire.UNTOUCHED.note(exchange);
    HubFault fault = fault(member);
    LOG.error(
        "{} [{}] {} refuses the hub's headers (HTTP 401): look at endpoint.headers in"
            + " config/members/{}.yaml, at the secrets it names, and at both clocks",
        fault.code().wireCode(),
        fault.incidentId(),
        member.code(),
        member.label());
    return new HubException(fault);
  }

  private static HubFault fault(Member member) {
    String who = member.code().value();
    return HubFault.of(
            RECEIVER_FAILED,
            null,
            who
                + " refused the hub itself (HTTP 401) and did nothing; the hub's operator must mend"
                + " its access, try again later")
        .inVietnamese(
            who
                + " từ chối chính trục (HTTP 401) và chưa làm gì; người vận hành trục phải sửa thông"
                + " tin truy cập, hãy thử lại sau");
  }
}
