package vn.lienthong.routes.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** What was used in a month, for operators; and whether the evidence still says the same. */
public final class Metering {
  private final Jdbi database;
  private final UsageBook book;
  private final Supplier<Fees> fees;
  private final Clock clock;

  Metering(Jdbi database, UsageBook book, Supplier<Fees> fees, Clock clock) {
    this.database = database;
    this.book = book;
    this.fees = fees;
    this.clock = clock;
  }

  /**
   * A month as it stands.
   *
   * @param closed whether all its days are over and counted
   * @param illustrative whether the rates are samples
   */
  public record Month(
      List<Usage> days,
      List<Statement> statements,
      boolean closed,
      String legalBasis,
      boolean illustrative) {}

  /**
   * What counting again came to.
   *
   * @param days how many closed days were counted
   * @param lines how many lines were compared
   * @param differences lines that are kept and counted otherwise, in words
   */
  public record Check(int days, int lines, List<String> differences) {}

  /** The closed days as they were counted; those that are open are counted now. */
  public Month month(YearMonth month, @Nullable String member) {
    return database.inTransaction(
        tx -> {
          List<Usage> days = new ArrayList<>(book.read(tx, month, member));
          List<LocalDate> open = openDays(tx, month);
          for (LocalDate day : open) {
            DayUsage.of(tx, day).stream()
                .filter(one -> member == null || one.consumer().equals(member))
                .forEach(days::add);
          }
          Fees now = fees.get();
          return new Month(
              days,
              statements(month, days, now),
              open.isEmpty() && isOver(month),
              now.legalBasis(),
              now.illustrative());
        });
  }

  private static List<Statement> statements(YearMonth month, List<Usage> days, Fees fees) {
    Map<String, List<Usage>> byMember = new TreeMap<>();
    days.forEach(
        day -> byMember.computeIfAbsent(day.consumer(), one -> new ArrayList<>()).add(day));
    return byMember.entrySet().stream()
        .map(one -> Statement.of(month, one.getKey(), one.getValue(), fees))
        .toList();
  }

  /** Counts every closed day of a month again from the evidence, and compares. */
  public Check verify(YearMonth month) {
    return database.inTransaction(
        tx -> {
          List<LocalDate> days = UsageBook.closedDays(tx, month);
          Set<Usage> kept = new HashSet<>(book.read(tx, month, null));
          Set<Usage> counted = new HashSet<>();
          days.forEach(day -> counted.addAll(DayUsage.of(tx, day)));
          List<String> differences = new ArrayList<>();
          kept.stream()
              .filter(one -> !counted.contains(one))
              .forEach(one -> differences.add("kept " + one));
          counted.stream()
              .filter(one -> !kept.contains(one))
              .forEach(one -> differences.add("counted " + one));
          return new Check(days.size(), kept.size(), differences.stream().sorted().toList());
        });
  }

  private List<LocalDate> openDays(Handle tx, YearMonth month) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    LocalDate end = isOver(month) ? month.atEndOfMonth() : today;
    if (month.atDay(1).isAfter(today)) {
      return List.of();
    }
    Set<LocalDate> closed = new HashSet<>(UsageBook.closedDays(tx, month));
    return month.atDay(1).datesUntil(end.plusDays(1)).filter(day -> !closed.contains(day)).toList();
  }

  private boolean isOver(YearMonth month) {
    return month.atEndOfMonth().isBefore(LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE));
  }
}
