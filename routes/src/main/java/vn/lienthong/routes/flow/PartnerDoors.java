package vn.lienthong.routes.flow;

import java.net.URI;
import vn.lienthong.connectors.security.certificate.PeerTrust;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** Where the member files say that members' doors are. */
final class PartnerDoors implements PeerTrust.Doors {
  private static final int HTTPS = 443;

  private final MemberRegistry members;

  PartnerDoors(MemberRegistry members) {
    this.members = members;
  }

  @Override
  public boolean isAt(String host, int port, MemberCode member) {
    Member.Endpoint endpoint =
        members.member(member).filter(Member::active).map(Member::endpoint).orElse(null);
    return endpoint != null && isAt(endpoint.url(), host, port);
  }

  private static boolean isAt(URI url, String host, int port) {
    return url.getHost().equalsIgnoreCase(host)
        && (url.getPort() < 0 ? HTTPS : url.getPort()) == port;
  }
}
