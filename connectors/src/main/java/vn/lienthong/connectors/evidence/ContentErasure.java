package vn.lienthong.connectors.evidence;

import static vn.lienthong.qcvn109.error.HubErrorCode.DOSSIER_NOT_FOUND;
import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_NOT_FOUND;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.ErasureRegister.Document;
import vn.lienthong.connectors.evidence.ErasureRegister.End;
import vn.lienthong.connectors.evidence.ErasureRegister.Entry;

/**
 * Destroys content by destroying its key; what remains is who sent what to whom, and the digests
 * that the chain rests on. Safe for several threads and hub nodes.
 */
public final class ContentErasure {
  private static final Logger LOG = LoggerFactory.getLogger(ContentErasure.class);

  /** The kind of the event that says so. */
  public static final String EVENT = "XOA_NOI_DUNG";

  /** What was asked for, what answered it, and the forms in which it was sent. */
  private static final String FOUND =
      """
      WITH asked AS (SELECT id FROM evidence WHERE %s)
      SELECT e.id, e.month, e.body_digest FROM evidence e
      WHERE e.id IN (SELECT id FROM asked) OR e.about_id IN (SELECT id FROM asked)
        OR e.id IN (SELECT s.form_evidence_id FROM sent_form s JOIN asked a ON a.id = s.evidence_id)
      ORDER BY e.id
      """;

  private static final String OF_DOSSIER = FOUND.formatted("dossier_code = :dossier");
  private static final String OF_MESSAGE =
      FOUND.formatted("sender = :sender AND message_id = :message");
  private static final String OF_REGISTER =
      """
      SELECT e.id, e.month, e.body_digest
      FROM unnest(:ids::bigint[], :digests::text[]) AS erased (id, digest)
      JOIN evidence e ON e.id = erased.id AND e.body_digest = decode(erased.digest, 'hex')
      JOIN content_key k ON k.month = e.month AND k.evidence_id = e.id
      ORDER BY e.id
      """;

  private static final String COMMITTED =
      "SELECT EXISTS (SELECT FROM evidence_event WHERE kind = '%s' AND detail->>'lenh' = :order)"
          .formatted(EVENT);

  private final EvidenceJournal journal;
  private final ErasureRegister register;
  private final ErasureGuard guard;
  private final Jdbi jdbi;

  /** Erases in a database what the guard lets go, and keeps a register outside it. */
  public ContentErasure(HubDatabase database, ErasureRegister register, ErasureGuard guard) {
    this.jdbi = database.jdbi();
    this.journal = new EvidenceJournal(database);
    this.register = register;
    this.guard = guard;
  }

  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  private record Found(long id, LocalDate month, byte[] digest) {}

  /**
   * Erases. When the call returns no page of the database holds the keys any more.
   *
   * @return how many documents
   * @throws ErasureRefusedException when there are none, a hold stands over one, one is still to be
   *     delivered, or a procedure still works with one; nothing is erased then
   */
  public int erase(ErasureOrder order) {
    ContentTarget target = order.target();
    UUID id = UUID.randomUUID();
    List<Found> erased =
        jdbi.inTransaction(
            tx -> {
              tx.execute(ContentMonths.LOCK);
              settle(tx);
              List<Found> found = requireErasable(tx, target);
              destroy(tx, found, detail(register.begin(id, order, documents(found))));
              return found;
            });
    register.ended(id, End.XONG);
    clean(erased);
    LOG.warn(
        "The content of {} is erased: {} documents, by {}, approved by {}",
        target,
        erased.size(),
        order.officer(),
        order.approver());
    return erased.size();
  }

  /**
   * Erases again what was erased and is in the database all the same: it was restored from a backup
   * that is older than the erasure. What was only begun, and what a hold stands over, stays.
   *
   * @return how many documents
   */
  public int eraseAgain() {
    if (register.isEmpty()) {
      return 0;
    }
    List<Found> erased =
        jdbi.inTransaction(
            tx -> {
              tx.execute(ContentMonths.LOCK);
              return eraseAgain(tx, settle(tx));
            });
    if (!erased.isEmpty()) {
      clean(erased);
      LOG.warn("{} documents that a restore has brought back are erased again", erased.size());
    }
    return erased.size();
  }

  private List<Found> eraseAgain(Handle tx, List<Entry> orders) {
    Map<String, Entry> named = new HashMap<>();
    orders.stream()
        .filter(entry -> entry.end() == End.XONG)
        .forEach(entry -> entry.documents().forEach(one -> named.put(one.toString(), entry)));
    List<Document> documents = named.keySet().stream().map(Document::of).toList();
    List<Found> again = new ArrayList<>();
    for (Found found : there(tx, documents)) {
      List<String> holds = ContentHolds.reasons(tx, List.of(found.id()));
      if (holds.isEmpty()) {
        Entry entry = named.get(new Document(found.id(), found.digest()).toString());
        destroy(tx, List.of(found), detail(Objects.requireNonNull(entry)));
        again.add(found);
      } else {
        LOG.error(
            "Document {} was erased, a restore has brought it back, and a hold stands over it: {}."
                + " It stays; the next start looks again",
            found.id(),
            holds);
      }
    }
    return again;
  }

  private static List<Found> there(Handle tx, List<Document> documents) {
    return tx.createQuery(OF_REGISTER)
        .bindArray("ids", Long.class, documents.stream().map(Document::id).toList())
        .bindArray("digests", String.class, documents.stream().map(Document::hexDigest).toList())
        .map((row, context) -> found(row))
        .list();
  }

  /**
   * Finds out what became of orders whose process ended, or failed, between begin and end.
   *
   * @return all orders, none of them open
   */
  private List<Entry> settle(Handle tx) {
    return register.entries().stream()
        .map(entry -> entry.end() == End.OPEN ? settled(tx, entry) : entry)
        .toList();
  }

  private Entry settled(Handle tx, Entry entry) {
    boolean committed =
        tx.createQuery(COMMITTED).bind("order", entry.id().toString()).mapTo(boolean.class).one();
    End end = committed ? End.XONG : End.HUY;
    register.ended(entry.id(), end);
    LOG.warn(
        "The erasure of {} by {} had no end in the register: {}",
        entry.target(),
        entry.officer(),
        committed ? "it was done" : "nothing was erased, order it again if it is still wanted");
    return entry.ended(end);
  }

  private static List<Found> find(Handle tx, ContentTarget target) {
    var query = tx.createQuery(target.dossierCode() == null ? OF_MESSAGE : OF_DOSSIER);
    return (target.dossierCode() == null
            ? query.bind("sender", target.senderCode()).bind("message", target.messageId())
            : query.bind("dossier", target.dossierCode()))
        .map((row, context) -> found(row))
        .list();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getLong("id"), row.getObject("month", LocalDate.class), row.getBytes("body_digest"));
  }

  private List<Found> requireErasable(Handle tx, ContentTarget target) {
    List<Long> ids = ids(find(tx, target));
    if (ids.isEmpty()) {
      throw new ErasureRefusedException(
          target.dossierCode() == null ? MESSAGE_NOT_FOUND : DOSSIER_NOT_FOUND,
          "Không có chứng cứ nào của " + target + ". Xem lại mã đã gõ.",
          "There is no evidence of it: look at the code again");
    }
    ErasureConditions.requireNoHold(tx, ids);
    guard.requireFinished(tx, ids);
    List<Found> found = find(tx, target); // the guard may have waited for what added to it
    ErasureConditions.requireNoHold(tx, ids(found));
    ErasureConditions.requireDelivered(tx, ids(found));
    return found;
  }

  private void destroy(Handle tx, List<Found> found, Map<String, String> detail) {
    var batch =
        tx.prepareBatch("DELETE FROM content_key WHERE month = :month AND evidence_id = :id");
    found.forEach(one -> batch.bind("month", one.month()).bind("id", one.id()).add());
    var bodies =
        tx.prepareBatch("DELETE FROM evidence_content WHERE month = :month AND evidence_id = :id");
    found.forEach(one -> bodies.bind("month", one.month()).bind("id", one.id()).add());
    if (!found.isEmpty()) {
      batch.execute();
      bodies.execute();
      found.forEach(one -> journal.event(tx, one.id(), EVENT, detail));
    }
  }

  /** VACUUM alone leaves the bytes of a deleted row in its page; a table written anew has none. */
  private void clean(List<Found> erased) {
    List<String> parts =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT inhrelid::regclass::text FROM pg_inherits"
                            + " WHERE inhparent = 'content_key'::regclass ORDER BY 1")
                    .mapTo(String.class)
                    .list());
    var months = new TreeSet<String>();
    months.add("content_key_default");
    erased.forEach(one -> months.add(ContentMonths.partition("content_key", one.month())));
    parts.stream()
        .filter(months::contains)
        .forEach(part -> jdbi.useHandle(handle -> handle.execute("VACUUM (FULL) " + part)));
  }

  private static List<Long> ids(List<Found> found) {
    return found.stream().map(Found::id).toList();
  }

  private static List<Document> documents(List<Found> found) {
    return found.stream().map(one -> new Document(one.id(), one.digest())).toList();
  }

  private static Map<String, String> detail(Entry entry) {
    Map<String, String> detail = new HashMap<>();
    detail.put("lenh", entry.id().toString());
    detail.put("theo", entry.target());
    detail.put("canCu", entry.legalBasis());
    detail.put("nguoiThucHien", entry.officer());
    detail.put("nguoiPheDuyet", entry.approver());
    if (entry.end() == End.XONG) {
      detail.put("lyDo", "phuc hoi / restored"); // it was done before, and is there again
    }
    return detail;
  }
}
