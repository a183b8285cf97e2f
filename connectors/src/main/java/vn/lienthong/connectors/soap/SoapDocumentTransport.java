package vn.lienthong.connectors.soap;

import jakarta.xml.ws.WebServiceException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.cxf.Bus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.security.keys.MemberTls;

/** Sends documents to one SOAP door by {@code GuiThongDiep}, showing the member's certificate. */
public final class SoapDocumentTransport implements DocumentTransport {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final MemberPort port;

  /**
   * A transport; nothing is sent yet.
   *
   * @param url the {@code https} address; the peer's certificate must name its host
   * @param tls the certificate to show and the roots to trust
   * @param timeout how long the peer may stay silent; a connection must stand within 2 s
   */
  public SoapDocumentTransport(URI url, MemberTls tls, Duration timeout) {
    if (!"https".equals(url.getScheme())) {
      throw new IllegalArgumentException("Documents travel by https only, not by " + url);
    }
    port = newPort(url, SoapBus.create());
    HTTPConduit conduit = (HTTPConduit) ClientProxy.getClient(port).getConduit();
    TLSClientParameters parameters = new TLSClientParameters();
    parameters.setSslContext(tls.context());
    conduit.setTlsClientParameters(parameters);
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(CONNECT.toMillis());
    policy.setReceiveTimeout(timeout.toMillis());
    policy.setAutoRedirect(false);
    conduit.setClient(policy);
  }

  /**
   * Sends the document, once.
   *
   * @return the document in {@code KetQua}, with status 200
   * @throws IOException when no answer came, or a SOAP fault: the effect at the peer is then
   *     unknown
   */
  @Override
  public DocumentReply exchange(byte[] document) throws IOException {
    try {
      byte[] answer = port.sendMessage(document);
      return new DocumentReply(200, answer == null ? new byte[0] : answer);
    } catch (WebServiceException e) {
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IOException("The SOAP exchange failed", e);
    }
  }

  private static MemberPort newPort(URI url, Bus bus) {
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(MemberPort.class);
    factory.setAddress(url.toString());
    return factory.create(MemberPort.class);
  }
}
