package vn.lienthong.routes.calendar;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.ConfigurationPart;
import vn.lienthong.routes.registry.HubHome;

/** The working-time calendar as a part that is taken over while the hub runs. */
public final class CalendarPart implements ConfigurationPart {
  private final HubHome home;
  private final CalendarRegistry registry;

  /** The calendar of an installation, which is in force already. */
  public CalendarPart(HubHome home, CalendarRegistry registry) {
    this.home = home;
    this.registry = registry;
  }

  @Override
  public String name() {
    return "working-time calendar";
  }

  @Override
  public Set<Path> sources() {
    return Set.of(home.calendar());
  }

  @Override
  public Optional<String> takeOver() {
    WorkingCalendar next = CalendarFiles.read(home);
    Set<Integer> gone = new TreeSet<>(registry.current().years());
    gone.removeAll(next.years());
    if (!gone.isEmpty()) {
      throw new ConfigurationFileException(
          home.calendar(), gone + " may not go: clocks of dossiers are read by it");
    }
    registry.replace(next);
    return Optional.of("years " + next.years());
  }
}
