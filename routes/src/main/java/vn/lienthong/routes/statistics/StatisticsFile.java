package vn.lienthong.routes.statistics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KyBaoCaoType;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.HubHome;

/** Reads {@code config/statistics.yaml}. */
final class StatisticsFile {
  private static final int LARGEST_THRESHOLD = 1000;

  private StatisticsFile() {}

  static Path path(HubHome home) {
    return home.config().resolve("statistics.yaml");
  }

  /**
   * The plan of an installation; without the file nobody gets a report.
   *
   * @throws vn.lienthong.routes.registry.ConfigurationFileException with file, line and rule
   */
  static StatisticsPlan read(HubHome home) {
    Path path = path(home);
    if (!Files.exists(path)) {
      return StatisticsPlan.NONE;
    }
    ConfigurationFile file = ConfigurationFile.read(path, home);
    return file.as(Content.class).toPlan(file);
  }

  private record Content(@Nullable Integer threshold, @Nullable List<ReportContent> reports) {
    StatisticsPlan toPlan(ConfigurationFile file) {
      List<ReportPlan> read = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      List<ReportContent> written = reports == null ? List.of() : reports;
      for (int i = 0; i < written.size(); i++) {
        ReportPlan report = written.get(i).toReport(file, "/reports/" + i);
        if (!seen.add(report.to() + " " + report.period())) {
          throw file.refused("/reports/" + i, "a member gets one report of each period");
        }
        read.add(report);
      }
      return new StatisticsPlan(
          file.required("/threshold", threshold, StatisticsFile::threshold), read);
    }
  }

  private record ReportContent(
      @Nullable String to,
      @Nullable String period,
      @Nullable List<String> measures,
      @Nullable List<String> areas,
      @Nullable List<String> services) {
    ReportPlan toReport(ConfigurationFile file, String at) {
      ReportPlan report =
          new ReportPlan(
              file.required(at + "/to", to, MemberCode::new),
              file.required(at + "/period", period, KyBaoCaoType::fromValue),
              all(measures).stream()
                  .map(name -> file.required(at + "/measures", name, ChiTieuType::fromValue))
                  .toList(),
              all(areas),
              all(services));
      var day = VietnamTime.today();
      try {
        FigureRules.check(
            FigureQuery.of(day, day, report.measures(), report.areas(), report.services()), day);
      } catch (FiguresRefused e) {
        throw file.refused(at, String.valueOf(e.getMessage()));
      }
      return report;
    }

    private static List<String> all(@Nullable List<String> given) {
      return given == null ? List.of() : List.copyOf(given);
    }
  }

  private static int threshold(int threshold) {
    if (threshold < 2 || threshold > LARGEST_THRESHOLD) {
      throw new IllegalArgumentException("threshold is 2 to " + LARGEST_THRESHOLD);
    }
    return threshold;
  }
}
