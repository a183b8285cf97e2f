package vn.lienthong.routes.flow;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.Headers;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.access.NdxpAccess;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.registry.Member;

/**
 * Shows members what they want to see of the hub, made anew for every call. The clients below the
 * routes add it: no exchange ever holds it, so no log or page that shows exchanges does.
 */
final class AccessHeaders {
  private static final Logger LOG = LoggerFactory.getLogger(AccessHeaders.class);

  private final Supplier<? extends Collection<Member>> members;
  private final Clock clock;

  /** By the files of these members. */
  AccessHeaders(Supplier<? extends Collection<Member>> members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /** Adds it to what goes over plain HTTP. */
  HttpRequestInterceptor http() {
    return (request, body, context) -> {
      String address = request.getScheme() + "://" + request.getAuthority() + request.getPath();
      at(address).forEach(request::setHeader);
    };
  }

  /** Adds it to what goes by SOAP. */
  AbstractPhaseInterceptor<Message> soap() {
    return new Soap(this);
  }

  private Map<String, String> at(String address) {
    return members.get().stream()
        .flatMap(member -> member.headers().stream())
        .filter(access -> isAt(access, address))
        .findFirst()
        .map(this::headers)
        .orElse(Map.of());
  }

  private static boolean isAt(NdxpAccess access, String address) {
    String door = access.door().toString();
    return address.equals(door) || address.startsWith(door + "/");
  }

  private Map<String, String> headers(NdxpAccess access) {
    try {
      return access.headers(clock.instant());
    } catch (KeyRefusedException e) {
      // where the file is, is nobody's business outside
      HubFault fault =
          HubFault.of(
                  HubErrorCode.HUB_FAULT, null, "the hub cannot show who it is, try again later")
              .inVietnamese("trục chưa xuất trình được thông tin truy cập, hãy thử lại sau");
      LOG.error("{} [{}] {}", fault.code().wireCode(), fault.incidentId(), e.getMessage());
      throw new HubException(fault, e);
    }
  }

  private static final class Soap extends AbstractPhaseInterceptor<Message> {
    private final AccessHeaders access;

    Soap(AccessHeaders access) {
      super(Phase.POST_LOGICAL);
      this.access = access;
    }

    @Override
    public void handleMessage(Message message) {
      Map<String, List<String>> headers = Headers.getSetProtocolHeaders(message);
      access.at(address(message)).forEach((name, value) -> headers.put(name, List.of(value)));
    }

    private static String address(Message message) {
      return message.getExchange().getEndpoint().getEndpointInfo().getAddress();
    }
  }
}
