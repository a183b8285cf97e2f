package vn.lienthong.routes.drill;

import java.util.List;
import vn.lienthong.connectors.security.attack.StandingKey;
import vn.lienthong.connectors.security.attack.StandingKey.Standing;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.RevocationReason;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/** A member that loses keys: only in the folder of a hub that a drill starts and throws away. */
public final class ThrowAwayMember {
  private ThrowAwayMember() {}

  /**
   * Makes the development PKI of a hub that does not run yet, and in it a member with three keys:
   * the first is revoked, the second still good, the third in use.
   *
   * @return the first two
   */
  public static List<StandingKey> make(HubHome home) {
    List<Member> all = MemberFiles.read(home);
    DevelopmentPki pki = DevelopmentPki.ensure(home.pki(), Member.keys(all));
    Member last = DrillTarget.spare(all);
    MemberKey stolen = pki.key(last.code());
    MemberKey old = pki.renew(last.code(), last.key());
    pki.renew(last.code(), last.key());
    pki.revoke(stolen.certificate(), RevocationReason.KEY_COMPROMISE);
    return List.of(
        StandingKey.of(stolen, Standing.REVOKED), StandingKey.of(old, Standing.ROLLING_OVER));
  }
}
