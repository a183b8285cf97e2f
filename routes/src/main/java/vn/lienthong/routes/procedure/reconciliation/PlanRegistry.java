package vn.lienthong.routes.procedure.reconciliation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.routes.registry.ConfigurationPart;
import vn.lienthong.routes.registry.HubHome;

/** The plan in force, taken over anew while the hub runs. Safe for several threads. */
public final class PlanRegistry implements ConfigurationPart {
  private final HubHome home;
  private volatile ReconciliationPlan current;

  PlanRegistry(HubHome home, ReconciliationPlan first) {
    this.home = home;
    this.current = first;
  }

  /** The plan in force. */
  public ReconciliationPlan current() {
    return current;
  }

  @Override
  public String name() {
    return "reconciliation";
  }

  @Override
  public Set<Path> sources() {
    return Set.of(PlanFile.path(home));
  }

  @Override
  public Optional<String> takeOver() {
    ReconciliationPlan next = PlanFile.read(home);
    if (next.equals(current)) {
      return Optional.empty();
    }
    current = next;
    return Optional.of(next.acts().stream().map(ActKind::kind).toList().toString());
  }
}
