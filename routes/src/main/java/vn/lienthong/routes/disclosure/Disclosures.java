package vn.lienthong.routes.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.Purpose;

/**
 * Writes the access log, in the transaction in which something is given: what was given stands in
 * it, and nothing else does.
 */
public final class Disclosures {
  private static final int SUBJECT_BYTES = 16;

  private final KeyedDigest digest;

  /** Knows people by this digest of their numbers only. */
  public Disclosures(KeyedDigest digest) {
    this.digest = digest;
  }

  /**
   * Keeps one disclosure.
   *
   * @param numbers the personal numbers, or old card numbers, of everybody whom it is about
   * @return its id
   */
  public long record(Handle tx, NewDisclosure given, Collection<String> numbers) {
    Agreement agreement = given.agreement();
    Purpose purpose = given.purpose();
    long id =
        tx.createUpdate(
                """
                INSERT INTO disclosure (at, consumer, provider, service, agreement,
                    agreement_version, purpose, dossier_code, officer, fields, question_id,
                    given_id, hidden_until)
                VALUES (:at, :consumer, :provider, :service, :agreement, :version, :purpose,
                    :dossier, :officer, :fields, :question, :given, :hidden)
                """)
            .bind("at", given.at())
            .bind("consumer", given.consumer().value())
            .bind("provider", given.provider().value())
            .bind("service", given.service())
            .bind("agreement", agreement == null ? null : agreement.code())
            .bind("version", agreement == null ? null : agreement.version())
            .bind("purpose", purpose == null ? null : purpose.code())
            .bind("dossier", given.dossier())
            .bind("officer", given.officer())
            .bindArray("fields", String.class, given.fields().toArray())
            .bind("question", given.questionId())
            .bind("given", given.givenId())
            .bind("hidden", given.hiddenUntil())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    subjects(tx, id, numbers);
    return id;
  }

  private void subjects(Handle tx, long disclosure, Collection<String> numbers) {
    Set<String> people = new LinkedHashSet<>(numbers);
    if (people.isEmpty()) {
      return;
    }
    var batch =
        tx.prepareBatch(
            "INSERT INTO disclosure_subject (subject, disclosure_id) VALUES (:subject, :id)"
                + " ON CONFLICT DO NOTHING");
    people.forEach(number -> batch.bind("subject", subject(number)).bind("id", disclosure).add());
    batch.execute();
  }

  /** What a person is known by here. */
  byte[] subject(String number) {
    byte[] whole = digest.of("citizen\n" + number);
    return Arrays.copyOf(whole, SUBJECT_BYTES);
  }
}
