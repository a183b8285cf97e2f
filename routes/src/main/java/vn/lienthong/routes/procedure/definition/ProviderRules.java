package vn.lienthong.routes.procedure.definition;

import java.util.Collection;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.Member;

/** Checks that somebody does each step: one member of its kind, and no more, with its service. */
final class ProviderRules {
  private final Collection<Member> members;
  private final Problems problems;

  private ProviderRules(Collection<Member> members, Problems problems) {
    this.members = members;
    this.problems = problems;
  }

  /**
   * Refuses a procedure with a step that nobody does, or of which the hub could not say who.
   *
   * @throws vn.lienthong.routes.registry.ConfigurationFileException with line and reason; further
   *     ones are suppressed in it
   */
  static void check(
      ProcedureDefinition procedure, ConfigurationFile file, Collection<Member> members) {
    ProviderRules rules = new ProviderRules(members, new Problems(file));
    for (int i = 0; i < procedure.steps().size(); i++) {
      StepDefinition step = procedure.steps().get(i);
      rules.one(step, "/steps/" + i);
      StepDefinition undoing = step.compensation();
      if (undoing != null) {
        rules.one(undoing, "/steps/" + i + "/compensation");
      }
    }
    rules.problems.throwFirst();
  }

  private void one(StepDefinition step, String at) {
    Provider provider = step.provider();
    String place = at + (provider.field() == null ? "/provider" : "/providerBy/kinds");
    for (String kind : provider.kinds().values()) {
      long found = members.stream().filter(member -> member.provides(kind, step.service())).count();
      problems.require(
          found == 1,
          place,
          (found == 0 ? "no member" : found + " members")
              + " of kind "
              + kind
              + " in config/members "
              + (found == 0 ? "provides " : "provide ")
              + step.service()
              + (found == 0 ? "" : "; the hub could not choose one"));
    }
  }
}
