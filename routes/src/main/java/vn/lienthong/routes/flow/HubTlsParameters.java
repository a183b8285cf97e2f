package vn.lienthong.routes.flow;

import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import vn.lienthong.connectors.security.keys.MemberTls;

/** Gives Camel's components the context that the keys package made: they never see a key. */
final class HubTlsParameters extends SSLContextParameters {
  private final MemberTls tls;

  HubTlsParameters(MemberTls tls) {
    this.tls = tls;
  }

  @Override
  public SSLContext createSSLContext(CamelContext context) {
    return tls.context();
  }
}
