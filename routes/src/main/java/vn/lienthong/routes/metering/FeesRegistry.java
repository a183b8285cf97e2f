package vn.lienthong.routes.metering;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.routes.registry.ConfigurationPart;
import vn.lienthong.routes.registry.HubHome;

/** The fees in force, taken over anew while the hub runs. Safe for several threads. */
final class FeesRegistry implements ConfigurationPart {
  private final HubHome home;
  private volatile Fees current;

  FeesRegistry(HubHome home) {
    this.home = home;
    this.current = FeesFile.read(home);
  }

  Fees current() {
    return current;
  }

  @Override
  public String name() {
    return "fees";
  }

  @Override
  public Set<Path> sources() {
    return Set.of(FeesFile.path(home));
  }

  @Override
  public Optional<String> takeOver() {
    Fees next = FeesFile.read(home);
    if (next.equals(current)) {
      return Optional.empty();
    }
    current = next;
    return Optional.of(next.products().size() + " products");
  }
}
