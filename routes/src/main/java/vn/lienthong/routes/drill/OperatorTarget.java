package vn.lienthong.routes.drill;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A hub in operation, attacked with the key of a test member that its operator registered. */
public final class OperatorTarget {
  private OperatorTarget() {}

  /**
   * Connects once. The hub signs with the key of its doors, so its answers must be signed by the
   * certificate that it shows there, which leads to an anchor and has the address's name.
   *
   * @param url begins with {@code https://}
   * @throws IOException when it cannot be reached, or shows another certificate than a trusted one
   */
  public static DrillTarget of(
      URI url, MemberCode hub, MemberKey member, List<X509Certificate> anchors) throws IOException {
    DrillTarget unknown = target(url, hub, member, anchors, shown -> Optional.empty());
    X509Certificate certificate = shown(new DoorClients(unknown), member.member());
    var signer = new SignerDirectory.Signer(hub, certificate);
    return target(
        url, hub, member, anchors, s -> Optional.of(signer).filter(x -> s.equals(certificate)));
  }

  private static X509Certificate shown(DoorClients clients, MemberCode member) throws IOException {
    var answer = clients.get(member, "/api/messages/" + new UUID(0x4000L, 0x8000000000000000L));
    SSLSession session =
        answer.sslSession().orElseThrow(() -> new SSLPeerUnverifiedException("There is no TLS"));
    return (X509Certificate) session.getPeerCertificates()[0];
  }

  private static DrillTarget target(
      URI url,
      MemberCode hub,
      MemberKey member,
      List<X509Certificate> anchors,
      SignerDirectory directory) {
    return new DrillTarget(url, hub, List.of(member), anchors, directory, null, List.of());
  }
}
