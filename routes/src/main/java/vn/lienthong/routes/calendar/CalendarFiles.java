package vn.lienthong.routes.calendar;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.HubHome;

/** Reads {@code config/calendar/*.yaml}, one file a year, named after it. */
public final class CalendarFiles {
  private CalendarFiles() {}

  /**
   * Reads all years of an installation and checks them as a whole.
   *
   * @throws ConfigurationFileException with file, line and rule
   */
  public static WorkingCalendar read(HubHome home) {
    List<CalendarYear> years = new ArrayList<>();
    for (ConfigurationFile file : ConfigurationFile.in(home.calendar(), home)) {
      CalendarYear next = file.as(YearContent.class).toYear(file);
      if (!years.isEmpty() && next.year() != last(years) + 1) {
        throw file.refused("/year", "there is no file of " + (last(years) + 1) + " before it");
      }
      years.add(next);
    }
    if (years.isEmpty()) {
      throw new ConfigurationFileException(home.calendar(), "has no year");
    }
    return new WorkingCalendar(years);
  }

  private static int last(List<CalendarYear> years) {
    return years.get(years.size() - 1).year();
  }
}
