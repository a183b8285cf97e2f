package vn.lienthong.routes.statistics;

import java.util.List;

/**
 * {@code config/statistics.yaml}.
 *
 * @param threshold smaller cells are hidden; of days that are closed already as it was then
 * @param reports who gets which report
 */
record StatisticsPlan(int threshold, List<ReportPlan> reports) {
  /** No report; what stands in no file is hidden below five. */
  static final StatisticsPlan NONE = new StatisticsPlan(5, List.of());

  StatisticsPlan {
    reports = List.copyOf(reports);
  }
}
