package vn.lienthong.routes.agreement;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How many differing questions each consumer has asked about a person: whoever may ask whether a
 * birth date is right could find it by asking 400 times. Counted in the database by keyed digests,
 * exactly, also where several nodes are asked at once.
 */
public final class DifferingQuestions {
  /** The time that questions count for. */
  static final Duration WINDOW = Duration.ofHours(24);

  /**
   * Counts a question, if the transaction commits.
   *
   * @param subject digest of whom it is about
   * @param question digest of what it states
   * @param most how many differing ones are allowed
   * @return false when it is one too many: roll the transaction back
   */
  public boolean spend(
      Handle tx,
      MemberCode consumer,
      byte[] subject,
      byte[] question,
      int most,
      OffsetDateTime now) {
    lock(tx, consumer, subject);
    tx.createUpdate(
            """
            INSERT INTO question_about (consumer, subject, question, at)
            VALUES (:consumer, :subject, :question, :now)
            ON CONFLICT (consumer, subject, question) DO UPDATE SET at = :now
            """)
        .bind("consumer", consumer.value())
        .bind("subject", subject)
        .bind("question", question)
        .bind("now", now)
        .execute();
    return tx.createQuery(
                """
                SELECT count(*) FROM question_about
                WHERE consumer = :consumer AND subject = :subject AND at > :since
                """)
            .bind("consumer", consumer.value())
            .bind("subject", subject)
            .bind("since", now.minus(WINDOW))
            .mapTo(Long.class)
            .one()
        <= most;
  }

  /** Forgets what no longer counts. */
  public static int forget(Jdbi database, OffsetDateTime now) {
    return database.withHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM question_about WHERE at < :before")
                .bind("before", now.minus(WINDOW))
                .execute());
  }

  // Two at once would each not see the other's row.
  private static void lock(Handle tx, MemberCode consumer, byte[] subject) {
    tx.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(? || encode(?, 'hex'), 7))",
        consumer.value(),
        subject);
  }
}
