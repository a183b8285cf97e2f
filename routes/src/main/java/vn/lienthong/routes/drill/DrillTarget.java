package vn.lienthong.routes.drill;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
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
 */
public record DrillTarget(
    URI url,
    MemberCode hub,
    List<MemberKey> members,
    List<X509Certificate> anchors,
    SignerDirectory directory) {

  /** The hub of an installation with the development PKI: an RSA and a P-256 member attack it. */
  public static DrillTarget of(HubHome home) {
    List<Member> all = MemberFiles.read(home);
    Map<MemberCode, KeyKind> kinds =
        all.stream().collect(Collectors.toMap(Member::code, Member::key));
    DevelopmentPki pki = DevelopmentPki.ensure(home.pki(), kinds);
    MemberRegistry registry = new MemberRegistry(all);
    List<MemberKey> members =
        Stream.of(KeyKind.RSA_2048, KeyKind.P_256)
            .flatMap(kind -> registry.partners().stream().filter(m -> m.key() == kind).limit(1))
            .map(member -> pki.key(member.code()))
            .toList();
    return new DrillTarget(
        URI.create(home.hubUrl()), registry.hub().code(), members, pki.trustAnchors(), registry);
  }
}
