package vn.lienthong.routes.pipeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Gives senders receipts of what became of their messages, each signed once. A final state stands:
 * whatever contradicts it later is an event in evidence, and nothing else.
 */
final class ReceiptMoves {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptMoves.class);

  private final EvidenceJournal journal;
  private final KnownMessages known;
  private final ReceiptDesk receipts;
  private final Clock clock;

  ReceiptMoves(EvidenceJournal journal, KnownMessages known, ReceiptDesk receipts, Clock clock) {
    this.journal = journal;
    this.known = known;
    this.receipts = receipts;
    this.clock = clock;
  }

  void move(Handle tx, MessageHeader header, ReceiptState state, @Nullable HubFault fault) {
    known
        .lock(tx, header.sender(), header.id())
        .filter(message -> message.state() != state)
        .ifPresent(message -> move(tx, message, state, fault));
  }

  private void move(Handle tx, KnownMessage message, ReceiptState state, @Nullable HubFault fault) {
    Map<String, String> detail = fault == null ? Map.of() : Records.detail(fault);
    if (!message.state().mayBecome(state)) {
      LOG.error("{} of {} stays {}", message.id(), message.sender(), message.state());
      journal.event(tx, message.evidenceId(), "MAU_THUAN_" + state.name(), detail);
      return;
    }
    OffsetDateTime now = now();
    byte[] receipt = signed(message, before(message), state, now, fault);
    known.moveTo(tx, message.sender(), message.id(), state, now, receipt);
    journal.event(tx, message.evidenceId(), state.name(), detail);
  }

  /**
   * A message that is kept, and surely had no effect, stays so; what keeps it from its receiver, or
   * keeps it no more, is said in a receipt of its own.
   *
   * @param fault null where nothing does
   * @return its evidence; empty where the hub keeps no receipts of it
   */
  Optional<Long> restate(Handle tx, MessageHeader header, @Nullable HubFault fault) {
    Optional<KnownMessage> message = known.lock(tx, header.sender(), header.id());
    message
        .filter(one -> one.state() == ReceiptState.DA_TIEP_NHAN)
        .ifPresent(one -> restate(tx, one, fault));
    return message.map(KnownMessage::evidenceId);
  }

  /** A message for several receivers is processed once a look at its evidence says so. */
  void settle(Handle tx, MessageHeader header, LongPredicate settled) {
    known
        .lock(tx, header.sender(), header.id())
        .filter(message -> message.state() != ReceiptState.DA_XU_LY)
        .filter(message -> settled.test(message.evidenceId()))
        .ifPresent(message -> move(tx, message, ReceiptState.DA_XU_LY, null));
  }

  private void restate(Handle tx, KnownMessage message, @Nullable HubFault fault) {
    Receipt before = before(message);
    if (before.fault() == null && fault == null) {
      return;
    }
    OffsetDateTime now = now();
    byte[] receipt = signed(message, before, message.state(), now, fault);
    known.restate(tx, message.sender(), message.id(), message.state(), now, receipt);
  }

  private static Receipt before(KnownMessage message) {
    return Receipts.read(SecureXml.parse(message.receipt()).getDocumentElement());
  }

  private byte[] signed(
      KnownMessage message,
      Receipt before,
      ReceiptState state,
      OffsetDateTime now,
      @Nullable HubFault fault) {
    return receipts.sign(
        new Receipt(
            message.id(),
            message.sender(),
            state,
            before.digest(),
            message.firstReceivedAt(),
            now,
            fault));
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
