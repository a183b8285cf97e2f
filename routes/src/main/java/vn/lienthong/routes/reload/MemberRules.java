package vn.lienthong.routes.reload;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberSet;

/** What must hold for all members together, beyond what each file says for itself. */
final class MemberRules {
  private static final String PORTAL = "national-portal";

  private final Path folder;
  private final Set<String> kinds;
  private final Consumer<MemberSet> procedures;

  /**
   * Checks the members of a folder.
   *
   * @param kinds the kinds of agencies that there are adapters for
   * @param procedures refuses members with which a joint procedure could not run
   */
  MemberRules(Path folder, Set<String> kinds, Consumer<MemberSet> procedures) {
    this.folder = folder;
    this.kinds = kinds;
    this.procedures = procedures;
  }

  /** Refuses a set that the hub could not work with. */
  void check(MemberSet next) {
    for (Member member : next.partners()) {
      if (!kinds.contains(member.kind()) && !member.pulls()) {
        throw broken(
            member.code()
                + ": there is no adapter for kind "
                + member.kind()
                + "; without one only a member with pull: true can be connected");
      }
      if (member.pulls() && answersAtOnce(member)) {
        throw broken(
            member.code()
                + ": a member that pulls cannot provide a service that is answered at once");
      }
    }
    exactlyOne(PORTAL, next.all().stream().filter(m -> m.kind().equals(PORTAL)).toList());
    try {
      procedures.accept(next);
    } catch (IllegalStateException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  private static boolean answersAtOnce(Member member) {
    return member.provides().stream()
        .flatMap(service -> HubService.named(service).stream())
        .anyMatch(HubService::isAskedOfMembers);
  }

  /** Refuses what can only change while the hub is stopped. */
  void checkChange(MemberSet before, MemberSet next) {
    Member was = before.hub();
    Member is = next.hub();
    boolean same =
        was.code().equals(is.code())
            && was.key() == is.key()
            && was.active() == is.active()
            && was.certificates().equals(is.certificates());
    if (!same) {
      throw broken(
          "the hub's own code, key, certificates and state change only while it is stopped");
    }
  }

  private void exactlyOne(String what, List<Member> found) {
    if (found.size() != 1) {
      throw broken("exactly one " + what + " is needed, there are " + found.size());
    }
  }

  private ConfigurationFileException broken(String rule) {
    return new ConfigurationFileException(folder, rule);
  }
}
