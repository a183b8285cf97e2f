package vn.lienthong.routes.disclosure;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the access log of one person. */
public final class DisclosureLog {
  private static final String SELECT =
      """
      SELECT d.at, d.consumer, d.provider, d.service, d.agreement, d.purpose, d.dossier_code,
        d.officer, array_to_string(d.fields, ', ') AS fields, given.message_id AS given,
        question.message_id AS question, d.question_id IS NOT NULL OR h.state = 'XONG' AS arrived
      FROM disclosure d
        JOIN evidence given ON given.id = d.given_id
        LEFT JOIN evidence question ON question.id = d.question_id
        LEFT JOIN hand_over h ON h.evidence_id = d.given_id AND h.receiver = d.consumer
      WHERE d.id IN (SELECT disclosure_id FROM disclosure_subject
          WHERE subject IN (SELECT decode(hex, 'hex') FROM unnest(:subjects) AS hex))
        AND d.at >= :from AND d.at < :to
        AND (:hidden OR d.hidden_until IS NULL OR d.hidden_until <= now())
      ORDER BY d.at, d.id
      """;

  private final Disclosures disclosures;

  /** Finds people as they were written there. */
  public DisclosureLog(Disclosures disclosures) {
    this.disclosures = disclosures;
  }

  /**
   * Who asks, about what.
   *
   * @param numbers the person's number, and old card number where it is known
   * @param hidden whether also what the citizen is not to be told yet
   */
  public record Wanted(
      List<String> numbers, OffsetDateTime from, OffsetDateTime to, boolean hidden) {
    /** Keeps its own copy. */
    public Wanted {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * Something that was given.
   *
   * @param fields names, with commas; empty where nobody was found
   * @param given {@code MaThongDiep} of what was given
   * @param question {@code MaThongDiep} of the question; null where nobody asked
   * @param arrived whether it is known to have arrived
   */
  public record Line(
      OffsetDateTime at,
      String consumer,
      String provider,
      String service,
      @Nullable String agreement,
      @Nullable String purpose,
      @Nullable String dossier,
      @Nullable String officer,
      String fields,
      String given,
      @Nullable String question,
      boolean arrived) {}

  /** The lines, the oldest first. */
  public List<Line> read(Handle tx, Wanted wanted) {
    return tx.createQuery(SELECT)
        .bindArray(
            "subjects",
            String.class,
            subjects(wanted).stream().map(HexFormat.of()::formatHex).toList())
        .bind("from", wanted.from())
        .bind("to", wanted.to())
        .bind("hidden", wanted.hidden())
        .map(
            (row, context) ->
                new Line(
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("consumer"),
                    row.getString("provider"),
                    row.getString("service"),
                    row.getString("agreement"),
                    row.getString("purpose"),
                    row.getString("dossier_code"),
                    row.getString("officer"),
                    row.getString("fields"),
                    row.getString("given"),
                    row.getString("question"),
                    row.getBoolean("arrived")))
        .list();
  }

  /** Notes that an officer read the log of somebody. */
  public void note(Handle tx, String officer, String reason, Wanted wanted, int lines) {
    for (byte[] subject : subjects(wanted)) {
      tx.createUpdate(
              """
              INSERT INTO access_log_extract (officer, reason, subject, disclosures)
              VALUES (:officer, :reason, :subject, :lines)
              """)
          .bind("officer", officer)
          .bind("reason", reason)
          .bind("subject", subject)
          .bind("lines", lines)
          .execute();
    }
  }

  private List<byte[]> subjects(Wanted wanted) {
    return wanted.numbers().stream().map(disclosures::subject).toList();
  }
}
