package vn.lienthong.routes.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Gives figures: of closed days as they were counted once, of a day that is still open as it stands
 * now, rounded down to whole thresholds, so that the figures of two moments do not tell of single
 * dossiers between them.
 */
public final class Figures {
  /** The most that one message holds. */
  static final int MOST = 15_000;

  private final Jdbi database;
  private final Supplier<StatisticsPlan> plan;
  private final Clock clock;

  Figures(Jdbi database, Supplier<StatisticsPlan> plan, Clock clock) {
    this.database = database;
    this.plan = plan;
    this.clock = clock;
  }

  /**
   * The figures, with the moment as of which they are.
   *
   * @param threshold smaller cells are hidden
   */
  public record Result(OffsetDateTime asOf, int threshold, List<Figure> figures) {}

  /**
   * What is asked for; refuses what cannot be given.
   *
   * @throws FiguresRefused with the item that is wrong
   */
  public Result read(FigureQuery query) {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), VietnamTime.ZONE);
    FigureRules.check(query, now.toLocalDate());
    int threshold = plan.get().threshold();
    List<Figure> figures =
        database.inTransaction(
            tx -> {
              List<Figure> all = new ArrayList<>(StatisticDays.read(tx, query, MOST + 1));
              openDays(tx, query).forEach(day -> all.addAll(open(tx, query, day, threshold)));
              return all;
            });
    FigureRules.checkSize(figures.size());
    return new Result(now, threshold, figures);
  }

  /** Before the first day that was ever closed nothing was counted, and nothing is guessed. */
  private static List<LocalDate> openDays(Handle tx, FigureQuery query) {
    LocalDate last = DayClose.lastClosed(tx);
    LocalDate from = last == null ? query.to() : last.plusDays(1);
    LocalDate first = from.isAfter(query.from()) ? from : query.from();
    return first.isAfter(query.to())
        ? List.of()
        : first.datesUntil(query.to().plusDays(1)).toList();
  }

  private static List<Figure> open(Handle tx, FigureQuery query, LocalDate day, int threshold) {
    List<Figure> figures = new ArrayList<>();
    new DayFigures(DayCounts.of(tx, day), day)
        .whole()
        .forEach(
            (series, cells) -> {
              if (query.wants(series)) {
                cells.stream()
                    .filter(cell -> query.areas().contains(cell.area()))
                    .map(cell -> open(series, cell, day, threshold))
                    .forEach(figures::add);
              }
            });
    return figures;
  }

  private static Figure open(Series series, Cell cell, LocalDate day, int threshold) {
    long rounded = cell.count() / threshold * threshold;
    @Nullable Long told = rounded == 0 ? null : rounded;
    return new Figure(series.measure(), day, cell.area(), series.service(), told);
  }
}
