package vn.lienthong.routes.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.routes.agreement.DifferingQuestions;

/** Forgets what is kept no longer: questions that count no more, disclosures after their time. */
final class DisclosureSweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DisclosureSweep.class);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int AT_ONCE = 10_000;

  private final Jdbi database;
  private final Duration kept;
  private final Clock clock;
  private final RepeatedWork desk = new RepeatedWork("disclosure-sweep", this::sweep);

  DisclosureSweep(Jdbi database, Duration kept, Clock clock) {
    this.database = database;
    this.kept = kept;
    this.clock = clock;
  }

  void start() {
    desk.start(Duration.ofMinutes(5), PAUSE);
  }

  void sweep() {
    try {
      OffsetDateTime now = OffsetDateTime.now(clock);
      DifferingQuestions.forget(database, now);
      while (!desk.isEnding() && forget(now.minus(kept)) == AT_ONCE) {
        LOG.debug("More disclosures have had their time");
      }
    } catch (RuntimeException e) {
      LOG.warn("The access log could not be swept, again in an hour: {}", e.toString());
    }
  }

  private int forget(OffsetDateTime before) {
    return database.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM disclosure WHERE id IN
                      (SELECT id FROM disclosure WHERE at < :before ORDER BY at LIMIT :most)
                    """)
                .bind("before", before)
                .bind("most", AT_ONCE)
                .execute());
  }

  @Override
  public void close() {
    desk.close();
  }
}
