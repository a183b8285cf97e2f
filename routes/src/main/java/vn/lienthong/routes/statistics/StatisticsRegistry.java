package vn.lienthong.routes.statistics;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.routes.registry.ConfigurationPart;
import vn.lienthong.routes.registry.HubHome;

/** The plan in force, taken over anew while the hub runs. Safe for several threads. */
final class StatisticsRegistry implements ConfigurationPart {
  private final HubHome home;
  private volatile StatisticsPlan current;

  StatisticsRegistry(HubHome home) {
    this.home = home;
    this.current = StatisticsFile.read(home);
  }

  StatisticsPlan current() {
    return current;
  }

  @Override
  public String name() {
    return "statistics";
  }

  @Override
  public Set<Path> sources() {
    return Set.of(StatisticsFile.path(home));
  }

  @Override
  public Optional<String> takeOver() {
    StatisticsPlan next = StatisticsFile.read(home);
    if (next.equals(current)) {
      return Optional.empty();
    }
    current = next;
    return Optional.of(
        "threshold %d, %d reports".formatted(next.threshold(), next.reports().size()));
  }
}
