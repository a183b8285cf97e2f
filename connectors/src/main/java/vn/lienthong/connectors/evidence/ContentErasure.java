package vn.lienthong.connectors.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * Erases. When the call returns no page of the database holds the keys any more.
   *
   * @return how many documents
   * @throws ErasureRefusedException when there are none, a hold stands over one, one is still to be
   *     delivered, or a procedure still works with one; nothing is erased then
   * @throws ErasureUnfinishedException when it is erased, and what follows was not done; any other
   *     exception came before, and nothing is erased
   */
  public int erase(ErasureOrder order) {
    ContentTarget target = order.target();
    UUID id = UUID.randomUUID();
    List<ErasableDocument> erased =
        jdbi.inTransaction(
            tx -> {
              tx.execute(ContentMonths.LOCK);
              settle(tx);
              List<ErasableDocument> found = requireErasable(tx, target);
              destroy(tx, found, detail(register.begin(id, order, documents(found))));
              return found;
            });
    LOG.warn(
        "The content of {} is erased: {} documents, by {}, approved by {}",
        target,
        erased.size(),
        order.officer(),
        order.approver());
    finish(id, erased);
    return erased.size();
  }

  /** After the commit: no failure of it brings the content back, and none keeps the other away. */
  private void finish(UUID id, List<ErasableDocument> erased) {
    List<RuntimeException> failures = new ArrayList<>();
    List<Runnable> steps = List.of(() -> register.ended(id, End.XONG), () -> clean(erased));
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      var unfinished = new ErasureUnfinishedException(erased.size(), failures.get(0));
      failures.stream().skip(1).forEach(unfinished::addSuppressed);
      throw unfinished;
    }
  }

  private void clean(List<ErasableDocument> erased) {
    KeyPages.rewrite(jdbi, erased.stream().map(ErasableDocument::month).toList());
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
    List<ErasableDocument> erased =
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

  private List<ErasableDocument> eraseAgain(Handle tx, List<Entry> orders) {
    Map<String, Entry> named = new HashMap<>();
    orders.stream()
        .filter(entry -> entry.end() == End.XONG)
        .forEach(entry -> entry.documents().forEach(one -> named.put(one.toString(), entry)));
    List<Document> documents = named.keySet().stream().map(Document::of).toList();
    List<ErasableDocument> again = new ArrayList<>();
    for (ErasableDocument found : ErasableDocument.of(tx, documents)) {
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

  private List<ErasableDocument> requireErasable(Handle tx, ContentTarget target) {
    List<Long> ids = ids(ErasureConditions.requireAny(tx, target));
    ErasureConditions.requireNoHold(tx, ids);
    guard.requireFinished(tx, ids);
    List<ErasableDocument> found =
        ErasableDocument.of(tx, target); // the guard may have waited for what added to it
    ErasureConditions.requireNoHold(tx, ids(found));
    ErasureConditions.requireDelivered(tx, ids(found));
    return found;
  }

  private void destroy(Handle tx, List<ErasableDocument> found, Map<String, String> detail) {
    var batch =
        tx.prepareBatch("DELETE FROM content_key WHERE month = :month AND evidence_id = :id");
    found.forEach(one -> batch.bind("month", one.month()).bind("id", one.id()).add());
    var bodies =
        tx.prepareBatch("DELETE FROM evidence_content WHERE month = :month AND evidence_id = :id");
    found.forEach(one -> bodies.bind("month", one.month()).bind("id", one.id()).add());
    if (!found.isEmpty()) {
      batch.execute();
      bodies.execute();
      ErasedFiles.destroyKeys(tx, ids(found));
      found.forEach(one -> journal.event(tx, one.id(), EVENT, detail));
    }
  }

  private static List<Long> ids(List<ErasableDocument> found) {
    return found.stream().map(ErasableDocument::id).toList();
  }

  private static List<Document> documents(List<ErasableDocument> found) {
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
