package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.message.ReceiptState.DA_TIEP_NHAN;
import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;

import java.security.MessageDigest;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.NewHandOver;
import vn.lienthong.connectors.evidence.StoreTrouble;
import vn.lienthong.connectors.files.FileReferences;
import vn.lienthong.routes.policy.HubService;

/**
 * The promise: evidence, known id and hand-over in one transaction, and only then the receipt. A
 * question of a synchronous service is kept the same way, but nobody else is handed it.
 */
public final class KeepStep implements ReceiveStep {
  private static final Logger LOG = LoggerFactory.getLogger(KeepStep.class);

  /** The first ones may meet connections that died; each waits as long as the pool does. */
  private static final int QUESTIONS = 2;

  private final Jdbi database;
  private final EvidenceJournal journal;
  private final KnownMessages known;
  private final HandOvers handOvers;
  private final Ordering ordering;
  private final AgreedLimits limits;
  private final ReceiptDesk receipts;
  private final FileReferences files;
  private final KnownMessageStep knownMessageStep;
  private final Publications publications;
  private final Runnable handedOver;

  /**
   * Keeps in this database.
   *
   * @param handedOver told after each commit that a hand-over waits
   */
  public KeepStep(
      Jdbi database,
      EvidenceJournal journal,
      KnownMessages known,
      HandOvers handOvers,
      Ordering ordering,
      AgreedLimits limits,
      ReceiptDesk receipts,
      FileReferences files,
      KnownMessageStep knownMessageStep,
      Publications publications,
      Runnable handedOver) {
    this.database = database;
    this.journal = journal;
    this.known = known;
    this.handOvers = handOvers;
    this.ordering = ordering;
    this.limits = limits;
    this.receipts = receipts;
    this.files = files;
    this.knownMessageStep = knownMessageStep;
    this.publications = publications;
    this.handedOver = handedOver;
  }

  @Override
  public void apply(Reception reception) {
    boolean handOver = reception.service().mode() == HubService.Mode.ASYNC;
    if (reception.evidenceId() != 0) {
      return; // a question accepted before and not answered yet: it is asked again, not kept again
    }
    WriteStep.BEFORE_KEEP.passed();
    byte[] receipt = receipts.sign(reception.message(), DA_TIEP_NHAN, reception.at(), null);
    try {
      long evidence = database.inTransaction(tx -> keep(tx, reception, receipt, handOver));
      reception.keptAs(evidence);
      WriteStep.KEPT.passed();
    } catch (RegisteredMeanwhile twin) {
      knownMessageStep.apply(reception);
      return;
    } catch (RuntimeException failure) {
      if (StoreTrouble.of(failure).filter(StoreTrouble.AWAY::equals).isEmpty()
          || !isKeptAllTheSame(reception)) {
        throw failure;
      }
      knownMessageStep.apply(reception);
      return;
    }
    if (handOver) {
      handedOver.run();
      reception.answer(new DocumentReply(202, receipt));
    }
  }

  /** The database went away, maybe after it had committed: only it can tell. */
  private boolean isKeptAllTheSame(Reception reception) {
    var header = reception.message().header();
    for (int attempt = 1; attempt <= QUESTIONS; attempt++) {
      try {
        return known
            .find(header.sender(), header.id())
            .filter(
                kept ->
                    MessageDigest.isEqual(
                        kept.referenceDigest(), reception.message().referenceDigest()))
            .isPresent();
      } catch (RuntimeException stillAway) {
        LOG.debug("The database cannot say yet whether it kept a message", stillAway);
      }
    }
    return false;
  }

  private long keep(Handle tx, Reception reception, byte[] receipt, boolean handOver) {
    VerifiedMessage message = reception.message();
    var header = message.header();
    long evidence = journal.append(tx, Records.received(reception));
    boolean first =
        known.register(
            tx,
            new KnownMessage(
                header.sender(),
                header.id(),
                message.referenceDigest(),
                evidence,
                DA_TIEP_NHAN,
                reception.at(),
                reception.at(),
                receipt,
                null));
    if (!first) {
      throw new RegisteredMeanwhile();
    }
    files.keep(tx, evidence, header, NamedFiles.in(message.payload()));
    if (handOver) {
      handOver(tx, reception, evidence);
    }
    limits.spend(tx, reception);
    WriteStep.KEEP_WRITTEN.passed();
    return evidence;
  }

  private void handOver(Handle tx, Reception reception, long evidence) {
    VerifiedMessage message = reception.message();
    if (!publications.takes(message.header())) {
      NewHandOver waiting = ordering.handOver(evidence, message.header());
      // the provider of a divided file gets parts of it, from the hub
      boolean divided = reception.service().isDivided();
      handOvers.add(tx, divided ? waiting.to(receipts.hub()) : waiting);
    } else if (!publications.publish(tx, evidence, message, reception.day())) {
      byte[] settled = receipts.sign(message, DA_XU_LY, reception.at(), null);
      var header = message.header();
      known.moveTo(tx, header.sender(), header.id(), DA_XU_LY, reception.at(), settled);
      journal.event(tx, evidence, DA_XU_LY.name(), Map.of());
    }
  }

  /** Rolls back the loser of two equal messages that came at once. */
  private static final class RegisteredMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
