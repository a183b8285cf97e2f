package vn.lienthong.routes.flow;

import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;

/** Gives Camel's components the context that the keys package made: they never see a key. */
final class HubTlsParameters extends SSLContextParameters {
  private final SSLContext made;

  HubTlsParameters(SSLContext made) {
    this.made = made;
  }

  @Override
  public SSLContext createSSLContext(CamelContext context) {
    return made;
  }
}
