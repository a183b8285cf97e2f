package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Whose TLS client certificate opened a connection. */
final class Connections {
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final SignerDirectory members;

  Connections(SignerDirectory members) {
    this.members = members;
  }

  @Nullable MemberCode member(HttpServletRequest request) {
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? member(chain).orElse(null)
        : null;
  }

  /** The member of a client's certificate chain, its own certificate first. */
  Optional<MemberCode> member(X509Certificate[] chain) {
    return members.find(chain[0]).map(SignerDirectory.Signer::member);
  }
}
