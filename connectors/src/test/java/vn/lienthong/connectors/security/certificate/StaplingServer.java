package vn.lienthong.connectors.security.certificate;

import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A process of its own, because the JDK reads its settings once: a server whose certificate names a
 * responder, and a client that prints what was stapled to the handshake.
 */
final class StaplingServer {
  private StaplingServer() {}

  public static void main(String[] arguments) throws Exception {
    Stapling.enable();
    Instant now = Instant.now();
    try (var authority = new TestAuthority(now)) {
      authority.responder(authority.saying(TestAuthority.GOOD));
      X509Certificate server = authority.withOcsp();
      SSLContext context = context(authority, server);
      var socket =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
      try (socket) {
        var served = CompletableFuture.runAsync(() -> serve(socket));
        byte[] stapled = stapled(context, socket.getLocalPort());
        served.join();
        var link = new Link(server, authority.issuing().certificate());
        System.out.println("stapled " + OcspAnswers.read(stapled, link, now).finding());
      }
    }
    System.exit(0);
  }

  private static void serve(SSLServerSocket socket) {
    try (var connection = socket.accept()) {
      connection.getOutputStream().write(1);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static byte[] stapled(SSLContext context, int port) throws IOException {
    try (var client =
        (SSLSocket)
            context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      client.startHandshake();
      List<byte[]> answers = ((ExtendedSSLSession) client.getSession()).getStatusResponses();
      client.getInputStream().read();
      return answers.isEmpty() ? new byte[0] : answers.get(0);
    }
  }

  private static SSLContext context(TestAuthority authority, X509Certificate server)
      throws Exception {
    char[] password = "test".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "key",
        TestAuthority.MEMBER_KEYS.getPrivate(),
        password,
        new X509Certificate[] {server, authority.issuing().certificate()});
    store.setCertificateEntry("root", authority.root().certificate());
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
