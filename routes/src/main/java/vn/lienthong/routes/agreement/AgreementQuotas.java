package vn.lienthong.routes.agreement;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How many messages a day each consumer may send under each agreement, counted in the database, so
 * that neither a restart nor another node begins anew. Safe for several threads and hub nodes.
 */
public final class AgreementQuotas {
  private static final String SPEND =
      """
      INSERT INTO agreement_use AS use (agreement, consumer, day, used)
      VALUES (:agreement, :consumer, :day, 1)
      ON CONFLICT (agreement, consumer, day) DO UPDATE SET used = use.used + 1
      WHERE use.used < :quota
      """;

  /**
   * Spends one message of a day; it counts if, and only if, the transaction commits. Others who
   * spend from the same quota wait for that, so it should be the transaction's last statement.
   *
   * @param day in Việt Nam
   * @return false when there is none left: roll the transaction back
   */
  public boolean spend(Handle tx, Agreement agreement, MemberCode consumer, LocalDate day) {
    Long quota = agreement.quotaPerDay();
    return quota == null
        || tx.createUpdate(SPEND)
                .bind("agreement", agreement.code())
                .bind("consumer", consumer.value())
                .bind("day", day)
                .bind("quota", quota)
                .execute()
            == 1;
  }
}
