package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.RefusalLog;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipt;

/**
 * Turns a fault into a signed refusal. A verified message that its own sender got wrong is an
 * outcome, kept under its id; everything else goes to the refusal log, so that a forgery cannot use
 * up a victim's id and an overload, a fault or the clock of the hub leaves the id free for another
 * try.
 */
public final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  // judged by this hub's clock, which may be wrong, at a moment that passes
  private static final Set<HubErrorCode> OF_THE_MOMENT =
      EnumSet.of(HubErrorCode.SEND_TIME_OUTSIDE_WINDOW, HubErrorCode.MESSAGE_EXPIRED);

  private static final Set<HubErrorCode> NOT_AGREED =
      EnumSet.of(
          HubErrorCode.SENDER_NOT_ALLOWED,
          HubErrorCode.AGREEMENT_MISSING,
          HubErrorCode.PURPOSE_NOT_AGREED,
          HubErrorCode.AGREEMENT_NOT_IN_FORCE,
          HubErrorCode.SIGNATURE_LEVEL_TOO_LOW);

  private final Jdbi database;
  private final EvidenceJournal journal;
  private final KnownMessages known;
  private final RefusalLog refusalLog;
  private final ReceiptDesk receipts;
  private final StoredReplies replies;
  private final SecurityAlarm alarm;
  private final BooleanSupplier writable;
  private final LoadRefusals loads = new LoadRefusals();

  /**
   * Keeps refusals in this database.
   *
   * @param writable whether it takes writes just now; while not, the log alone has a refusal
   */
  public Refusals(
      Jdbi database,
      EvidenceJournal journal,
      KnownMessages known,
      RefusalLog refusalLog,
      ReceiptDesk receipts,
      StoredReplies replies,
      SecurityAlarm alarm,
      BooleanSupplier writable) {
    this.database = database;
    this.journal = journal;
    this.known = known;
    this.refusalLog = refusalLog;
    this.receipts = receipts;
    this.replies = replies;
    this.alarm = alarm;
    this.writable = writable;
  }

  /** Refuses a document: log, evidence, signed receipt. */
  public DocumentReply refuse(Reception reception, HubFault fault) {
    if (LoadRefusals.isOne(fault)) {
      loads.say(reception, fault);
      return new DocumentReply(
          fault.code().httpStatus(), receipts.sign(receipt(reception, fault, false)));
    }
    LOG.warn(
        "{} [{}] refused at door {} from {}: {} at {}",
        fault.code().wireCode(),
        fault.incidentId(),
        reception.door(),
        reception.connectedMember(),
        fault.english(),
        fault.place());
    alarm.refused(reception.connectedMember(), fault);
    boolean outcome = isOutcome(reception, fault);
    byte[] receipt = receipts.sign(receipt(reception, fault, outcome));
    try {
      if (outcome) {
        return keep(reception, fault, receipt);
      } else if (writable.getAsBoolean()) {
        refusalLog.record(Records.refusal(reception, fault));
      }
    } catch (RuntimeException storeFailed) {
      LOG.error("[{}] the refusal could not be kept", fault.incidentId(), storeFailed);
    }
    return new DocumentReply(fault.code().httpStatus(), receipt);
  }

  private static boolean isOutcome(Reception reception, HubFault fault) {
    return reception.isVerified()
        && reception.message().header().sender().equals(reception.connectedMember())
        && (fault.code().category() == ErrorCategory.LOI_BEN_GUI || isNotAgreed(reception, fault))
        && fault.code() != HubErrorCode.ID_REUSED
        && !OF_THE_MOMENT.contains(fault.code());
  }

  // A question that was kept before may have had its effect: to say that it had none would be
  // wrong.
  private static boolean isNotAgreed(Reception reception, HubFault fault) {
    return NOT_AGREED.contains(fault.code()) && reception.evidenceId() == 0;
  }

  private static Receipt receipt(Reception reception, HubFault fault, boolean trusted) {
    var header = trusted ? reception.message().header() : null;
    return new Receipt(
        header == null ? null : header.id(),
        header == null ? null : header.sender(),
        TU_CHOI,
        Sha256.hex(reception.bytes()),
        reception.at(),
        reception.at(),
        fault);
  }

  /** Keeps the outcome; of two equal messages at once both get the one that was kept. */
  private DocumentReply keep(Reception reception, HubFault fault, byte[] receipt) {
    var header = reception.message().header();
    byte[] standing =
        database.inTransaction(
            tx ->
                reception.evidenceId() == 0
                    ? register(tx, reception, fault, receipt)
                    : move(tx, reception, fault, receipt));
    return standing == receipt
        ? new DocumentReply(fault.code().httpStatus(), receipt)
        : known.find(header.sender(), header.id()).map(replies::receipt).orElseThrow();
  }

  private byte[] register(Handle tx, Reception reception, HubFault fault, byte[] receipt) {
    var message = reception.message();
    var header = message.header();
    long evidence = journal.append(tx, Records.received(reception));
    journal.event(tx, evidence, TU_CHOI.name(), Records.detail(fault));
    var refused =
        new KnownMessage(
            header.sender(),
            header.id(),
            message.referenceDigest(),
            evidence,
            TU_CHOI,
            reception.at(),
            reception.at(),
            receipt,
            null);
    return known.register(tx, refused) ? receipt : new byte[0];
  }

  private byte[] move(Handle tx, Reception reception, HubFault fault, byte[] receipt) {
    var header = reception.message().header();
    if (!known.moveTo(tx, header.sender(), header.id(), TU_CHOI, reception.at(), receipt)) {
      return new byte[0]; // another outcome stands
    }
    journal.event(tx, reception.evidenceId(), TU_CHOI.name(), Records.detail(fault));
    return receipt;
  }
}
