package vn.lienthong.routes.procedure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.ProcedureFiles;
import vn.lienthong.routes.registry.ConfigurationPart;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/** The definitions of joint procedures, taken over while the hub runs. */
public final class ProcedurePart implements ConfigurationPart {
  private final HubHome home;
  private final ProcedureRegistry registry;
  private final MemberRegistry members;

  ProcedurePart(HubHome home, ProcedureRegistry registry, MemberRegistry members) {
    this.home = home;
    this.registry = registry;
    this.members = members;
  }

  @Override
  public String name() {
    return "joint procedures";
  }

  @Override
  public Set<Path> sources() {
    return Set.of(home.procedures());
  }

  @Override
  public Optional<String> takeOver() {
    List<ProcedureDefinition> before = registry.all();
    List<ProcedureDefinition> next = ProcedureFiles.read(home);
    if (Set.copyOf(next).equals(Set.copyOf(before))) {
      return Optional.empty();
    }
    registry.replace(next, members.current());
    return Optional.of(
        String.join(
            ", ", next.stream().map(one -> one.service() + " " + one.version()).sorted().toList()));
  }
}
