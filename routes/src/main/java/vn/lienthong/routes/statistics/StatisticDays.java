package vn.lienthong.routes.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;
import vn.lienthong.routes.policy.HubService;

/** The figures of closed days, in the database. */
final class StatisticDays implements DayBook {
  private static final String READ =
      """
      SELECT day, area, measure, service, count, hidden FROM statistic_day
      WHERE day BETWEEN :from AND :to AND area = ANY(:areas) AND measure = ANY(:measures)
        AND (cardinality(:services) = 0 OR service = ANY(:services))
      UNION ALL
      SELECT day, '', 'LUOT_TRA_CUU', service, sum(questions), sum(questions) < threshold
      FROM usage_day JOIN day_closed USING (day)
      WHERE day BETWEEN :from AND :to AND '' = ANY(:areas) AND 'LUOT_TRA_CUU' = ANY(:measures)
        AND service = ANY(:lookUps)
        AND (cardinality(:services) = 0 OR service = ANY(:services))
      GROUP BY day, service, threshold
      ORDER BY day, area, measure, service LIMIT :limit
      """;

  private final IntSupplier threshold;

  StatisticDays(IntSupplier threshold) {
    this.threshold = threshold;
  }

  @Override
  public void close(Handle tx, LocalDate day) {
    var figures = new DayFigures(DayCounts.of(tx, day), day).hidden(threshold.getAsInt());
    var batch =
        tx.prepareBatch(
            "INSERT INTO statistic_day (day, area, measure, service, count, hidden)"
                + " VALUES (:day, :area, :measure, :service, :count, :hidden)");
    figures.forEach(
        (series, cells) ->
            cells.forEach(
                cell ->
                    batch
                        .bind("day", day)
                        .bind("area", cell.area())
                        .bind("measure", series.measure().value())
                        .bind("service", series.service())
                        .bind("count", cell.count())
                        .bind("hidden", cell.hidden())
                        .add()));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** What is kept of closed days, at most so many. */
  static List<Figure> read(Handle handle, FigureQuery query, int limit) {
    return handle
        .createQuery(READ)
        .bind("from", query.from())
        .bind("to", query.to())
        .bindArray("areas", String.class, query.areas().toArray())
        .bindArray("measures", String.class, names(query.measures()))
        .bindArray("services", String.class, query.services().toArray())
        .bindArray("lookUps", String.class, HubService.askedOfMembers().toArray())
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Figure(
                    ChiTieuType.fromValue(row.getString("measure")),
                    row.getObject("day", LocalDate.class),
                    row.getString("area"),
                    row.getString("service"),
                    row.getBoolean("hidden") ? null : row.getLong("count")))
        .list();
  }

  private static Object[] names(Collection<ChiTieuType> measures) {
    return measures.stream().map(ChiTieuType::value).toArray();
  }
}
