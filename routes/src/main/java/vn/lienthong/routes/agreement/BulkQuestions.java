package vn.lienthong.routes.agreement;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The same limit as {@link DifferingQuestions} for many questions at once: whoever guesses by files
 * is stopped as at the door. Of one consumer one batch at a time; a question that is asked at the
 * door in the same moment may be one more.
 */
public final class BulkQuestions {
  private static final String ADD =
      """
      INSERT INTO question_about (consumer, subject, question, at)
      SELECT :consumer, decode(s, 'hex'), decode(q, 'hex'), :now
      FROM unnest(:subjects::text[], :questions::text[]) AS one(s, q)
      ON CONFLICT (consumer, subject, question) DO UPDATE SET at = :now
      """;
  private static final String OVER =
      """
      SELECT s FROM unnest(:subjects::text[]) AS one(s)
      WHERE (SELECT count(*) FROM question_about
        WHERE consumer = :consumer AND subject = decode(s, 'hex') AND at > :since) > :most
      """;
  private static final String REMOVE =
      """
      DELETE FROM question_about USING unnest(:subjects::text[], :questions::text[]) AS one(s, q)
      WHERE consumer = :consumer AND subject = decode(s, 'hex') AND question = decode(q, 'hex')
      """;

  /**
   * What a row states of whom, each as a keyed digest.
   *
   * @param subject whom it is about
   * @param question what it states
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  public record Stated(byte[] subject, byte[] question) {}

  /**
   * Counts questions, each about another person.
   *
   * @param most how many differing ones about a person are allowed
   * @return hex digests of those about whom it is one too many: it does not count, and must not be
   *     asked
   */
  public Set<String> spend(
      Handle tx, MemberCode consumer, List<Stated> asked, int most, OffsetDateTime now) {
    tx.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 8))", "questions\n" + consumer.value());
    change(tx, ADD, consumer, asked, now);
    Set<String> over =
        new HashSet<>(
            tx.createQuery(OVER)
                .bindArray("subjects", String.class, subjects(asked))
                .bind("consumer", consumer.value())
                .bind("since", now.minus(DifferingQuestions.WINDOW))
                .bind("most", most)
                .mapTo(String.class)
                .list());
    if (!over.isEmpty()) {
      forget(
          tx, consumer, asked.stream().filter(one -> over.contains(hex(one.subject()))).toList());
    }
    return over;
  }

  /** Those that were right are no guesses, and count no more. */
  public void forget(Handle tx, MemberCode consumer, List<Stated> right) {
    if (!right.isEmpty()) {
      tx.createUpdate(REMOVE)
          .bindArray("subjects", String.class, subjects(right))
          .bindArray("questions", String.class, questions(right))
          .bind("consumer", consumer.value())
          .execute();
    }
  }

  private static void change(
      Handle tx, String sql, MemberCode consumer, List<Stated> asked, OffsetDateTime now) {
    tx.createUpdate(sql)
        .bindArray("subjects", String.class, subjects(asked))
        .bindArray("questions", String.class, questions(asked))
        .bind("consumer", consumer.value())
        .bind("now", now)
        .execute();
  }

  private static List<String> subjects(Collection<Stated> asked) {
    return asked.stream().map(one -> hex(one.subject())).toList();
  }

  private static List<String> questions(Collection<Stated> asked) {
    return asked.stream().map(one -> hex(one.question())).toList();
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
