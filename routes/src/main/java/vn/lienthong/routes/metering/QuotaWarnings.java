package vn.lienthong.routes.metering;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.AgreementRegistry;

/**
 * Tells operators when a consumer has used up 80 % and all of what an agreement allows in a day:
 * once for each, whatever the restarts and nodes.
 */
final class QuotaWarnings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QuotaWarnings.class);
  private static final List<Integer> LEVELS = List.of(80, 100);
  private static final long WHOLE = 100;

  private static final String WARN =
      """
      INSERT INTO quota_warning (agreement, consumer, day, percent)
      SELECT agreement, consumer, day, :percent FROM agreement_use
      WHERE agreement = :agreement AND day = :day AND used * :whole >= :quota * :percent
      ON CONFLICT DO NOTHING RETURNING consumer
      """;

  private final Jdbi database;
  private final AgreementRegistry agreements;
  private final Clock clock;
  private final RepeatedWork work = new RepeatedWork("quota-warnings", this::look);

  QuotaWarnings(Jdbi database, AgreementRegistry agreements, Clock clock) {
    this.database = database;
    this.agreements = agreements;
    this.clock = clock;
  }

  void start(Duration pause) {
    work.start(Duration.ZERO, pause);
  }

  private void look() {
    try {
      database.useTransaction(
          tx -> agreements.current().all().forEach(agreement -> warn(tx, agreement)));
    } catch (RuntimeException e) {
      LOG.warn("Quotas cannot be looked at: {}", e.toString());
    }
  }

  private void warn(Handle tx, Agreement agreement) {
    Long quota = agreement.quotaPerDay();
    if (quota != null) {
      LEVELS.forEach(percent -> warn(tx, agreement, quota, percent));
    }
  }

  private void warn(Handle tx, Agreement agreement, long quota, int percent) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    tx.createQuery(WARN)
        .bind("agreement", agreement.code())
        .bind("day", today)
        .bind("quota", quota)
        .bind("percent", percent)
        .bind("whole", WHOLE)
        .mapTo(String.class)
        .forEach(
            consumer ->
                LOG.warn(
                    "{} đã dùng {} % hạn mức ngày {} của {} / has used {} % of {} messages a day",
                    consumer, percent, today, agreement.code(), percent, quota));
  }

  @Override
  public void close() {
    work.closeGently(Duration.ofSeconds(5));
  }
}
