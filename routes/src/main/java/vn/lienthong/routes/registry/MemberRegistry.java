package vn.lienthong.routes.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.DirectoryEntry;

/**
 * All members with their certificates, found by code, by certificate or by kind. The certificates
 * of a suspended member are in no directory, so it can neither connect nor sign.
 */
public final class MemberRegistry implements SignerDirectory {
  private final Map<MemberCode, Member> members = new HashMap<>();
  private final Map<X509Certificate, Signer> signers = new HashMap<>();
  private final List<DirectoryEntry> directory = new ArrayList<>();
  private final Member hub;

  /** Reads every member's certificates. */
  public MemberRegistry(List<Member> all) {
    for (Member member : all) {
      members.put(member.code(), member);
      if (!member.active()) {
        continue;
      }
      List<X509Certificate> certificates =
          member.certificates().stream()
              .map(MemberRegistry::certificates)
              .flatMap(List::stream)
              .toList();
      certificates.forEach(c -> signers.put(c, new Signer(member.code(), c)));
      directory.add(
          new DirectoryEntry(member.code(), member.name(), member.englishName(), certificates));
    }
    this.hub = only(Member.HUB);
  }

  private static List<X509Certificate> certificates(Path file) {
    try {
      return Certificates.readAllPem(file);
    } catch (IOException e) {
      throw new ConfigurationFileException(file, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<Signer> find(X509Certificate presented) {
    return Optional.ofNullable(signers.get(presented));
  }

  /** The member with a code. */
  public Optional<Member> member(MemberCode code) {
    return Optional.ofNullable(members.get(code));
  }

  /** All members, the hub and the suspended ones too. */
  public List<Member> all() {
    return List.copyOf(members.values());
  }

  /** All active members but the hub, in order of code. */
  public List<Member> partners() {
    return members.values().stream()
        .filter(member -> member.active() && !member.equals(hub))
        .sorted((a, b) -> a.code().compareTo(b.code()))
        .toList();
  }

  /** The hub's own entry. */
  public Member hub() {
    return hub;
  }

  /** The one member of a kind. */
  public Member only(String kind) {
    List<Member> found =
        members.values().stream().filter(member -> member.kind().equals(kind)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "Exactly one member of kind " + kind + " is needed, there are " + found.size());
    }
    return found.get(0);
  }

  /** The one member that provides a service. */
  public Member provider(String service) {
    List<Member> found =
        members.values().stream().filter(member -> member.provides().contains(service)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "Exactly one member must provide " + service + ", there are " + found.size());
    }
    return found.get(0);
  }

  /** What the signed directory says of every member, the hub included. */
  public List<DirectoryEntry> directory() {
    return List.copyOf(directory);
  }
}
