package vn.lienthong.routes.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Counts one day by commune from the dossiers; of today as far as it has come. */
final class DayCounts {
  /** Where a dossier names no area. */
  static final String NO_AREA = "";

  // A registration counts on the day when its result came, a dossier that waits at the day's end.
  private static final String COUNTS =
      """
      SELECT 'HO_SO_MOI' AS measure, coalesce(unit, '') AS unit, procedure AS service, count(*) AS n
      FROM dossier WHERE opened_at >= :from AND opened_at < :to GROUP BY 2, 3
      UNION ALL
      SELECT CASE WHEN due_at IS NULL OR done_at <= due_at THEN 'DUNG_HAN' ELSE 'QUA_HAN' END,
        coalesce(unit, ''), procedure, count(*)
      FROM dossier WHERE done_at >= :from AND done_at < :to AND state = 'HOAN_THANH' GROUP BY 1, 2, 3
      UNION ALL
      SELECT CASE s.service WHEN 'DangKyKhaiSinh' THEN 'KHAI_SINH' ELSE 'KHAI_TU' END,
        coalesce(d.unit, ''), s.service, count(DISTINCT s.dossier_code)
      FROM dossier_step s JOIN dossier d ON d.code = s.dossier_code
        JOIN evidence e ON e.id = s.result_evidence_id
      WHERE s.service IN ('DangKyKhaiSinh', 'DangKyKhaiTu') AND s.state = 'HOAN_THANH'
        AND s.changed_at >= :from AND e.recorded_at >= :from AND e.recorded_at < :to
      GROUP BY s.service, 2
      UNION ALL
      SELECT 'DANG_CHO', coalesce(d.unit, ''), s.service, count(DISTINCT (h.dossier_code, h.step))
      FROM (SELECT dossier_code, step FROM dossier_holder WHERE until_at IS NULL AND from_at < :to
            UNION ALL
            SELECT dossier_code, step FROM dossier_holder WHERE until_at >= :to AND from_at < :to) h
        JOIN dossier d ON d.code = h.dossier_code
        JOIN LATERAL (SELECT service FROM dossier_step
          WHERE dossier_code = h.dossier_code AND step = h.step LIMIT 1) s ON true
      GROUP BY 2, 3
      """;

  private record Row(Series series, String unit, long count) {}

  private DayCounts() {}

  /** What there is, by series and commune; what there is none of is not in it. */
  static Map<Series, Map<String, Long>> of(Handle handle, LocalDate day) {
    Map<Series, Map<String, Long>> counts = new HashMap<>();
    handle
        .createQuery(COUNTS)
        .bind("from", start(day))
        .bind("to", start(day.plusDays(1)))
        .map(
            (row, context) ->
                new Row(
                    new Series(
                        ChiTieuType.fromValue(row.getString("measure")), row.getString("service")),
                    row.getString("unit"),
                    row.getLong("n")))
        .forEach(
            row ->
                counts
                    .computeIfAbsent(row.series(), series -> new TreeMap<>())
                    .put(row.unit(), row.count()));
    return counts;
  }

  /** The first moment of a day in Việt Nam. */
  static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
  }
}
