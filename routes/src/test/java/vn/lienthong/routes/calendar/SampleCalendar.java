package vn.lienthong.routes.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.HubHome;

/** The calendar that comes with the hub, and one with provinces that differ. */
final class SampleCalendar {
  static final String DA_NANG = "48";
  static final String COMMUNE_OF_DA_NANG = "20194";
  static final String HUE = "46";

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String PROVINCES =
      """
      units:
        - codes: ["48"]
          weekdays:
            - {weekday: SATURDAY, sessions: ["07:30-11:30"], cutOff: "10:30", basis: test}
          closed:
            - {day: 2026-03-27, name: a, englishName: a, basis: test}
        - codes: ["46"]
          hours: {sessions: ["08:00-11:30", "13:00-17:30"], cutOff: "15:30", basis: test}
          worked:
            - {day: 2026-03-28, name: a, englishName: a, basis: test}
      """;

  private SampleCalendar() {}

  static WorkingCalendar ofTheHub() {
    return CalendarFiles.read(home(Path.of("..", "config")));
  }

  static WorkingCalendar withProvinces(Path folder) {
    try {
      copyTo(folder);
      Path file = folder.resolve("calendar/2026.yaml");
      Files.writeString(file, Files.readString(file) + PROVINCES);
      return CalendarFiles.read(home(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("calendar"));
    for (int year = 2025; year <= 2028; year++) {
      String file = "calendar/" + year + ".yaml";
      Files.copy(Path.of("..", "config").resolve(file), folder.resolve(file));
    }
  }

  static HubHome home(Path config) {
    return HubHome.unmade(config.resolve("data"), config);
  }

  /** A moment in Việt Nam, as {@code 2026-11-20 14:59}. */
  static Instant at(String local) {
    return LocalDateTime.parse(local, MINUTES).atZone(VietnamTime.ZONE).toInstant();
  }

  static String text(Instant moment) {
    return MINUTES.format(moment.atZone(VietnamTime.ZONE));
  }
}
