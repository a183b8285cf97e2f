package vn.lienthong.routes.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.ProcedureFigures;
import vn.lienthong.routes.procedure.notice.LateNotices;
import vn.lienthong.routes.procedure.notice.NoticeKind;
import vn.lienthong.routes.procedure.notice.NoticeLimits;
import vn.lienthong.routes.procedure.notice.Notices;

/** Counts dossiers and notices in the database, by its clock. */
final class FiguresOfProcedures implements ProcedureFigures {
  private static final String OPEN =
      """
      SELECT procedure, state, count(*) AS open,
        count(*) FILTER (WHERE paused_at IS NULL AND due_at < now()) AS late,
        count(*) FILTER (WHERE paused_at IS NULL AND due_at >= now()
                           AND due_at < now() + interval '1 day') AS near
      FROM dossier WHERE done_at IS NULL GROUP BY 1, 2
      """;

  private final Jdbi database;
  private final Notices notices;
  private final NoticeLimits limits;

  FiguresOfProcedures(Jdbi database, Notices notices, NoticeLimits limits) {
    this.database = database;
    this.notices = notices;
    this.limits = limits;
  }

  private record Row(String procedure, String state, long open, long late, long near) {}

  @Override
  public List<Figure> read() {
    return database.inTransaction(
        tx -> {
          List<Figure> figures = new ArrayList<>(dossiers(tx));
          figures.addAll(notices(tx));
          return figures;
        });
  }

  private static List<Figure> dossiers(Handle tx) {
    List<Row> rows =
        tx.createQuery(OPEN)
            .map(
                (row, context) ->
                    new Row(
                        row.getString("procedure"),
                        row.getString("state"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("near")))
            .list();
    List<Figure> figures = new ArrayList<>();
    for (Row row : rows) {
      var labels = Map.of("procedure", row.procedure(), "state", row.state());
      figures.add(new Figure(Measure.OPEN_DOSSIERS, labels, row.open()));
      figures.add(new Figure(Measure.LATE_DOSSIERS, labels, row.late()));
      figures.add(new Figure(Measure.DOSSIERS_NEAR_LIMIT, labels, row.near()));
    }
    return figures;
  }

  /** Every kind, also one without any: an alarm on 0 needs a number. */
  private List<Figure> notices(Handle tx) {
    Map<NoticeKind, LateNotices> late = notices.countUnregistered(tx, limits);
    List<Figure> figures = new ArrayList<>();
    for (NoticeKind kind : NoticeKind.values()) {
      LateNotices of = late.getOrDefault(kind, new LateNotices(0, 0));
      var labels = Map.of("kind", kind.name());
      figures.add(new Figure(Measure.LATE_NOTICES, labels, of.count()));
      figures.add(new Figure(Measure.OLDEST_LATE_NOTICE, labels, of.oldestSeconds()));
    }
    return figures;
  }
}
