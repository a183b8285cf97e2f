package vn.lienthong.routes.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/** Members and keys of an installation that runs on the development PKI. */
final class DemoMembers {
  private final HubHome home;
  private final List<Member> members;
  private final DevelopmentPki pki;

  private DemoMembers(HubHome home, List<Member> members, DevelopmentPki pki) {
    this.home = home;
    this.members = members;
    this.pki = pki;
  }

  /** Reads the member files and makes the keys that are missing. */
  static DemoMembers of(HubHome home) {
    List<Member> members = MemberFiles.read(home);
    DevelopmentPki pki = DevelopmentPki.ensure(home.pki(), Member.keys(members));
    return new DemoMembers(home, members, pki);
  }

  /** Everybody but the hub. */
  List<Member> partners() {
    return members.stream().filter(member -> !member.kind().equals(Member.HUB)).toList();
  }

  /**
   * The one with that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  Member partner(String code) {
    return partners().stream()
        .filter(member -> member.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }

  Member only(String kind) {
    return Member.only(members, kind);
  }

  MemberKey key(Member member) {
    return pki.key(member.code());
  }

  /** The key of an officer of a member: his own, known to no member file. */
  MemberKey officer(Member member) {
    var officer = new MemberCode(member.code() + ".CANBO");
    return DevelopmentPki.ensure(home.pki(), Map.of(officer, KeyKind.RSA_2048)).key(officer);
  }

  MemberTls tls(Member member) {
    return MemberTls.of(key(member), pki.trustAnchors());
  }

  /** The hub by its certificate, which every member got by another way than the line. */
  SignerDirectory.Signer hub() {
    MemberCode code = only(Member.HUB).code();
    Path pinned = home.pki().resolve("members").resolve(code + ".crt");
    try {
      return new SignerDirectory.Signer(code, Certificates.readPem(pinned));
    } catch (IOException e) {
      throw new UncheckedIOException("The hub's certificate cannot be read: " + pinned, e);
    }
  }

  /** An address at the hub. */
  URI atHub(String path) {
    return URI.create(home.hubUrl() + path);
  }

  Path disk(Member member) {
    return home.data().resolve("simulators").resolve(member.label() + ".mv");
  }

  /** Where a member's server listens; one that fetches has one too, for its pages only. */
  URI door(Member member) {
    Member.Endpoint endpoint = member.endpoint();
    return endpoint == null
        ? URI.create("https://localhost:" + home.ports().of(member.label()) + "/")
        : endpoint.url();
  }
}
