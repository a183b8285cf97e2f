package vn.lienthong.routes.procedure.disagreement;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;

/** Looks for cases whose deadline has passed, and calls an officer for each. */
final class CaseDeadlines implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CaseDeadlines.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Jdbi database;
  private final Disagreements disagreements;
  private final RepeatedWork work = new RepeatedWork("case-deadlines", this::look);

  CaseDeadlines(Jdbi database, Disagreements disagreements) {
    this.database = database;
    this.disagreements = disagreements;
  }

  void start() {
    work.start(PAUSE, PAUSE);
  }

  /** Looks once; gives how many had passed. */
  int tell() {
    return database.inTransaction(disagreements::callForOverdue);
  }

  private void look() {
    try {
      int told = tell();
      while (told > 0 && !work.isEnding()) {
        told = tell();
      }
    } catch (RuntimeException later) {
      LOG.warn("Deadlines of cases are looked after again later: {}", later.toString());
    }
  }

  @Override
  public void close() {
    work.close();
  }
}
