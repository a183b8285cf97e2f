package vn.lienthong.routes;

import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** TLS clients that trust the hub and show a certificate that they should not. */
final class TlsClients {
  private TlsClients() {}

  /** Shows this key's certificate, or none. */
  static SSLContext trusting(TestMember member, @Nullable MemberKey shown)
      throws GeneralSecurityException {
    var anchors = DevelopmentPki.ensure(member.home().pki(), Map.of()).trustAnchors();
    MemberTls own = MemberTls.of(member.key(), anchors);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(own.trustStore());
    KeyManager[] keys = null;
    if (shown != null) {
      MemberTls other = MemberTls.of(shown, anchors);
      KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
      factory.init(other.keyStore(), other.keyPassword());
      keys = factory.getKeyManagers();
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, trust.getTrustManagers(), null);
    return context;
  }

  /** A key that the installation's own authority certified, for a code that no file names. */
  static MemberKey nobody(TestMember member) {
    MemberCode code = new MemberCode("Z99.KHONGCO");
    return DevelopmentPki.ensure(member.home().pki(), Map.of(code, KeyKind.P_256)).key(code);
  }
}
