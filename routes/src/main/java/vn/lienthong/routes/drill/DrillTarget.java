package vn.lienthong.routes.drill;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.attack.StandingKey;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.timestamp.LocalTimeStampAuthority;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Which hub is attacked, and as whom.
 *
 * @param url the base address of its doors
 * @param hub its code
 * @param members members whose keys are at hand, the attacked one first
 * @param anchors whom to trust at its doors
 * @param directory the registered certificates: the hub's answers must be signed by its own
 * @param stamps an authority whose time-stamps the hub accepts, if one is at hand
 * @param standing further registered keys, by what became of their certificates
 */
public record DrillTarget(
    URI url,
    MemberCode hub,
    List<MemberKey> members,
    List<X509Certificate> anchors,
    SignerDirectory directory,
    @Nullable TimeStampAuthority stamps,
    List<StandingKey> standing) {

  /** The hub of an installation with the development PKI: an RSA and a P-256 member attack it. */
  public static DrillTarget of(HubHome home) {
    return of(home, List.of());
  }

  /**
   * The same.
   *
   * @param standing what {@link ThrowAwayMember} made for that hub
   */
  public static DrillTarget of(HubHome home, List<StandingKey> standing) {
    List<Member> all = MemberFiles.read(home);
    DevelopmentPki pki = DevelopmentPki.ensure(home.pki(), Member.keys(all));
    MemberRegistry registry = new MemberRegistry(all);
    List<MemberKey> keys =
        Stream.concat(attackers(all).map(Member::code), standing.stream().map(StandingKey::member))
            .distinct()
            .map(pki::key)
            .toList();
    return new DrillTarget(
        URI.create(home.hubUrl()),
        registry.hub().code(),
        keys,
        pki.trustAnchors(),
        registry,
        new LocalTimeStampAuthority(pki.timeStampKey(), Clock.systemUTC()),
        standing);
  }

  /** An RSA and a P-256 member. */
  private static Stream<Member> attackers(List<Member> all) {
    return Stream.of(KeyKind.RSA_2048, KeyKind.P_256)
        .flatMap(kind -> partners(all).filter(m -> m.key() == kind).limit(1));
  }

  /** A member that attacks nobody. */
  static Member spare(List<Member> all) {
    List<Member> attackers = attackers(all).toList();
    return partners(all)
        .filter(member -> !attackers.contains(member))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The drill needs a third member"));
  }

  private static Stream<Member> partners(List<Member> all) {
    return all.stream()
        .filter(member -> member.active() && !member.kind().equals(Member.HUB))
        .sorted(Comparator.comparing(member -> member.code().value()));
  }
}
