package vn.lienthong.routes.statistics;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Closes a day that is not over, for tests that cannot wait for its end. */
public final class ClosedDays {
  private ClosedDays() {}

  /** Closes it now, and nothing of it is counted later. */
  public static void close(DayClose close, Jdbi database, LocalDate day) {
    database.useTransaction(tx -> close.close(tx, day));
  }
}
