package vn.lienthong.routes.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.lienthong.routes.agreement.AgreementFiles;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.agreement.AgreementSet;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.ConfigurationPart;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.MemberSet;

/** Members and agreements: they name each other, so they are checked and taken over together. */
public final class InstallationPart implements ConfigurationPart {
  private final HubHome home;
  private final MemberRegistry members;
  private final AgreementRegistry agreements;
  private final MemberRules rules;
  private String digest;

  /**
   * The members and agreements of an installation, which are in force already.
   *
   * @param kinds the kinds of agencies that there are adapters for
   * @param procedures refuses members with which a joint procedure could not run
   */
  public InstallationPart(
      HubHome home,
      MemberRegistry members,
      AgreementRegistry agreements,
      Set<String> kinds,
      Consumer<MemberSet> procedures) {
    this.home = home;
    this.members = members;
    this.agreements = agreements;
    this.rules = new MemberRules(home.members(), kinds, procedures);
    rules.check(members.current());
    this.digest = digest(texts(), members.current());
  }

  @Override
  public String name() {
    return "members and agreements";
  }

  @Override
  public Set<Path> sources() {
    Set<Path> sources = new LinkedHashSet<>(List.of(home.members(), home.agreements()));
    members.all().forEach(member -> sources.addAll(member.certificates()));
    return sources;
  }

  @Override
  public Optional<String> takeOver() {
    String texts = texts(); // before they are read: what changes meanwhile is another change
    MemberSet nextMembers = MemberSet.of(MemberFiles.read(home));
    rules.check(nextMembers);
    rules.checkChange(members.current(), nextMembers);
    AgreementSet nextAgreements = AgreementFiles.read(home, nextMembers.all());
    String before = digest;
    String next = digest(texts, nextMembers);
    if (next.equals(before)) {
      return Optional.empty();
    }
    members.prepare(nextMembers);
    // A new member cannot connect yet when its agreement comes first; the other way round it could
    // be refused for want of an agreement that its file had.
    agreements.replace(nextAgreements);
    members.replace(nextMembers);
    digest = next;
    return Optional.of(
        "%d members, %d agreements, version %s after %s"
            .formatted(nextMembers.all().size(), nextAgreements.all().size(), next, before));
  }

  private String texts() {
    List<Path> files = new ArrayList<>(yaml(home.members()));
    files.addAll(yaml(home.agreements()));
    return FileDigest.of(files);
  }

  private static String digest(String texts, MemberSet set) {
    List<Path> certificates =
        set.all().stream().flatMap(member -> member.certificates().stream()).toList();
    return FileDigest.of(texts + "\n" + FileDigest.of(certificates));
  }

  private static List<Path> yaml(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationFileException(folder, "cannot be listed: " + e.getMessage());
    }
  }
}
