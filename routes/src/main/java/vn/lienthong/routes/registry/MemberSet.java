package vn.lienthong.routes.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connectors.access.NdxpAccess;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.DirectoryEntry;

/**
 * All members that were read together, with their certificates. The certificates of a suspended
 * member are in no directory, so it can neither connect nor sign. Immutable.
 */
public final class MemberSet {
  private final Map<MemberCode, Member> members = new HashMap<>();
  private final Map<X509Certificate, Signer> signers = new HashMap<>();
  private final List<DirectoryEntry> directory = new ArrayList<>();
  private final Member hub;

  private MemberSet(List<Member> all) {
    for (Member member : all) {
      members.put(member.code(), member);
      requireSecrets(member);
      List<X509Certificate> certificates = new ArrayList<>();
      for (Path file : member.certificates()) {
        certificates.addAll(register(member, file));
      }
      if (member.active()) {
        directory.add(
            new DirectoryEntry(member.code(), member.name(), member.englishName(), certificates));
      }
    }
    signers.values().removeIf(signer -> !active(signer.member()));
    this.hub = only(Member.HUB);
  }

  /**
   * Reads every member's certificates, and looks whether the secrets are there that the hub shows.
   *
   * @throws ConfigurationFileException when one cannot be read, or stands for two members
   */
  public static MemberSet of(List<Member> all) {
    return new MemberSet(all);
  }

  private static void requireSecrets(Member member) {
    try {
      member.headers().ifPresent(NdxpAccess::requireSecrets);
    } catch (KeyRefusedException e) {
      Path file = Path.of(member.label() + ".yaml");
      throw new ConfigurationFileException(file, String.valueOf(e.getMessage()));
    }
  }

  private List<X509Certificate> register(Member member, Path file) {
    List<X509Certificate> certificates;
    try {
      certificates = Certificates.readAllPem(file);
    } catch (IOException e) {
      throw new ConfigurationFileException(file, String.valueOf(e.getMessage()));
    }
    for (X509Certificate certificate : certificates) {
      Signer other = signers.put(certificate, new Signer(member.code(), certificate));
      if (other != null && !other.member().equals(member.code())) {
        throw new ConfigurationFileException(
            file, "holds a certificate of " + other.member() + ", not of " + member.code());
      }
    }
    return certificates;
  }

  private boolean active(MemberCode code) {
    return member(code).filter(Member::active).isPresent();
  }

  Optional<Signer> find(X509Certificate presented) {
    return Optional.ofNullable(signers.get(presented));
  }

  /** The member with a code. */
  public Optional<Member> member(MemberCode code) {
    return Optional.ofNullable(members.get(code));
  }

  /** All members, the hub and the suspended ones too, in order of code. */
  public List<Member> all() {
    return members.values().stream().sorted(Comparator.comparing(Member::code)).toList();
  }

  /** All active members but the hub, in order of code. */
  public List<Member> partners() {
    return all().stream().filter(member -> member.active() && !member.equals(hub)).toList();
  }

  /** The hub's own entry. */
  public Member hub() {
    return hub;
  }

  /** The one member of a kind. */
  public Member only(String kind) {
    return Member.only(members.values(), kind);
  }

  /** What the signed directory says of every active member, the hub included. */
  public List<DirectoryEntry> directory() {
    return List.copyOf(directory);
  }
}
