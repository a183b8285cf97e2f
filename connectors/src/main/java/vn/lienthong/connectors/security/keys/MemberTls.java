package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** What one member needs to speak TLS, as client and as server: its key and whom it trusts. */
public final class MemberTls {
  private final KeyStore keyStore;
  private final KeyStore trustStore;
  private final String keyPassword;
  private final SSLContext context;

  private MemberTls(KeyStore keyStore, KeyStore trustStore, String keyPassword)
      throws GeneralSecurityException {
    this.keyStore = keyStore;
    this.trustStore = trustStore;
    this.keyPassword = keyPassword;
    this.context = newContext(UnaryOperator.identity());
  }

  /**
   * Builds the stores in memory.
   *
   * @param key the member's key; its certificate is shown to every peer
   * @param anchors the only roots that a peer's certificate may lead to
   */
  public static MemberTls of(MemberKey key, List<X509Certificate> anchors) {
    try {
      String password = KeyStores.newPassword();
      return new MemberTls(
          KeyStores.ofKey(key.privateKey(), key.chain()), KeyStores.ofAnchors(anchors), password);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("No TLS for " + key.member(), e);
    }
  }

  /** A context that shows the member's certificate and trusts the anchors only. */
  public SSLContext context() {
    return context;
  }

  /**
   * A context that shows the member's certificate and asks more of its peers than to lead to an
   * anchor.
   *
   * @param more puts its own questions behind those of the anchors
   */
  public SSLContext context(UnaryOperator<X509ExtendedTrustManager> more) {
    try {
      return newContext(more);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No TLS context", e);
    }
  }

  /** The store with the member's key. */
  public KeyStore keyStore() {
    return keyStore;
  }

  /** The password of the key within {@link #keyStore()}; a new one in every process. */
  public char[] keyPassword() {
    return keyPassword.toCharArray();
  }

  /** The store with the anchors. */
  public KeyStore trustStore() {
    return trustStore;
  }

  private SSLContext newContext(UnaryOperator<X509ExtendedTrustManager> more)
      throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(keyStore, keyPassword());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trustStore);
    var anchors = (X509ExtendedTrustManager) trust.getTrustManagers()[0];
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(keys.getKeyManagers(), new TrustManager[] {more.apply(anchors)}, null);
    return made;
  }
}
