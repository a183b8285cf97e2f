package vn.lienthong.routes.statistics;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Which report was sent for which period. */
final class SentReports {

  /** When the last period began that was reported. */
  Optional<OffsetDateTime> last(Handle handle, ReportPlan report) {
    return handle
        .createQuery(
            "SELECT begins FROM report_sent WHERE receiver = :receiver AND period = :period"
                + " ORDER BY begins DESC LIMIT 1")
        .bind("receiver", report.to().value())
        .bind("period", report.period().value())
        .map(
            (row, context) ->
                OffsetDateTime.ofInstant(row.getTimestamp(1).toInstant(), VietnamTime.ZONE))
        .findOne();
  }

  /** False where it was sent already, by another node too. */
  boolean add(Handle tx, ReportPlan report, ReportPeriod period) {
    return tx.createUpdate(
                "INSERT INTO report_sent (receiver, period, begins)"
                    + " VALUES (:receiver, :period, :begins) ON CONFLICT DO NOTHING")
            .bind("receiver", report.to().value())
            .bind("period", report.period().value())
            .bind("begins", period.begins())
            .execute()
        == 1;
  }
}
