package vn.lienthong.routes.statistics;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Something that is counted when a day is over, once. */
public interface DayBook {
  /** Writes the figures of a day, in the transaction that closes it. */
  void close(Handle tx, LocalDate day);
}
