package vn.lienthong.connectors.rest;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import vn.lienthong.connectors.security.keys.MemberTls;

/** The one way in: the loopback address, TLS 1.2 or 1.3, a client certificate always. */
final class TlsConnector {
  private static final int THREADS = 16;
  private static final int SECOND = 1000;

  private TlsConnector() {}

  static Connector on(int port, MemberTls tls) {
    Http11NioProtocol protocol = new Http11NioProtocol();
    protocol.setMaxThreads(THREADS);
    protocol.setMinSpareThreads(2);
    protocol.setConnectionTimeout(20 * SECOND);
    // A body that is too large is refused unread; what a client sends all the same is thrown away,
    // because a reset connection would hide the refusal from it.
    protocol.setMaxSwallowSize(8 * AdmissionFilter.BODY_LIMIT);
    protocol.setContinueResponseTiming("onRead");
    protocol.setSSLEnabled(true);
    protocol.addSslHostConfig(host(tls));
    Connector connector = new Connector(protocol);
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("executorTerminationTimeoutMillis", String.valueOf(SECOND));
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setThrowOnFailure(true);
    return connector;
  }

  private static SSLHostConfig host(MemberTls tls) {
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols("TLSv1.2+TLSv1.3");
    host.setCertificateVerification("required");
    host.setTrustStore(tls.trustStore());
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    certificate.setCertificateKeystore(tls.keyStore());
    certificate.setCertificateKeystorePassword(new String(tls.keyPassword()));
    host.addCertificate(certificate);
    return host;
  }
}
