package vn.lienthong.routes.flow;

import java.time.Duration;
import java.util.function.Function;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/**
 * How long a SOAP member may take, and how much it may answer; CXF alone would wait a minute. Also
 * what it is shown of the hub.
 */
final class MemberTimeouts implements CxfConfigurer {
  private final Duration connect;
  private final Function<String, Duration> answers;
  private final CallLimits limits;
  private final AccessHeaders access;

  /**
   * Sets these limits.
   *
   * @param answers how long the member with this address may take
   * @param limits of single calls
   * @param access what members are shown of the hub
   */
  MemberTimeouts(
      Duration connect,
      Function<String, Duration> answers,
      CallLimits limits,
      AccessHeaders access) {
    this.connect = connect;
    this.answers = answers;
    this.limits = limits;
    this.access = access;
  }

  @Override
  public void configure(AbstractWSDLBasedEndpointFactory factory) {
    // nothing to set before the client exists
  }

  @Override
  public void configureClient(Client client) {
    Duration answer = answers.apply(client.getEndpoint().getEndpointInfo().getAddress());
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(connect.toMillis());
    policy.setReceiveTimeout(answer.toMillis());
    ((HTTPConduit) client.getConduit()).setClient(policy);
    client.getOutInterceptors().add(access.soap());
    client.getOutInterceptors().add(limits.soap(answer));
    client.getInInterceptors().add(new LongestAnswer(answer));
  }

  @Override
  public void configureServer(Server server) {
    // only clients have these time limits
  }
}
