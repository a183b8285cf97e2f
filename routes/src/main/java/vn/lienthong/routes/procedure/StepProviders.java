package vn.lienthong.routes.procedure;

import java.util.List;
import vn.lienthong.routes.procedure.definition.DossierForm;
import vn.lienthong.routes.procedure.definition.FieldPath;
import vn.lienthong.routes.procedure.definition.Provider;
import vn.lienthong.routes.procedure.definition.StepDefinition;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.MemberSet;

/** Which member does a step. */
final class StepProviders {
  private final MemberRegistry members;

  StepProviders(MemberRegistry members) {
    this.members = members;
  }

  /** The member that does this step of a dossier. */
  Member of(StepDefinition step, DossierForm form) {
    return only(members.current(), step, kind(step.provider(), form));
  }

  /**
   * The one member of a kind that does a step.
   *
   * @throws IllegalStateException where there is none, or more than one
   */
  static Member only(MemberSet members, StepDefinition step, String kind) {
    List<Member> found =
        members.all().stream().filter(member -> member.provides(kind, step.service())).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "step "
              + step.name()
              + " wants exactly one member of kind "
              + kind
              + " that provides "
              + step.service()
              + ", there are "
              + found.size());
    }
    return found.get(0);
  }

  private static String kind(Provider provider, DossierForm form) {
    FieldPath field = provider.field();
    String value = field == null ? "" : form.text(field).orElse("");
    String kind = provider.kinds().get(value);
    if (kind == null) {
      throw new IllegalStateException("Nobody does this step where " + field + " is that");
    }
    return kind;
  }
}
