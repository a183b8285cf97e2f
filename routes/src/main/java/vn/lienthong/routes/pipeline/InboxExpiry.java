package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.EFFECT_UNKNOWN;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.connectors.evidence.InboxLeases;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;

/**
 * Parks letters that expired after they were given and never acknowledged: a member that fetches
 * cannot be asked, so nobody knows whether they took effect. An acknowledgement still ends them.
 */
public final class InboxExpiry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InboxExpiry.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Jdbi database;
  private final InboxLeases leases;
  private final EvidenceJournal journal;
  private final Outcomes outcomes;
  private final StepOutcomes procedures;
  private final Supplier<Collection<MemberCode>> pulling;
  private final RepeatedWork desk = new RepeatedWork("inbox-expiry", this::sweep);

  /**
   * Parks in this database.
   *
   * @param pulling the members that fetch
   */
  public InboxExpiry(
      Jdbi database,
      InboxLeases leases,
      EvidenceJournal journal,
      Outcomes outcomes,
      StepOutcomes procedures,
      Supplier<Collection<MemberCode>> pulling) {
    this.database = database;
    this.leases = leases;
    this.journal = journal;
    this.outcomes = outcomes;
    this.procedures = procedures;
    this.pulling = pulling;
  }

  /** Starts looking. */
  public void start() {
    desk.start(Duration.ZERO, PAUSE);
  }

  private void sweep() {
    try {
      while (!desk.isEnding() && parkNext()) {
        // one a transaction: what fails with one holds up no other node
      }
    } catch (RuntimeException e) {
      LOG.warn("Expired letters could not be parked, trying again: {}", e.toString());
    }
  }

  private boolean parkNext() {
    return database.inTransaction(
        tx -> {
          HubFault fault =
              HubFault.of(
                  EFFECT_UNKNOWN, Faults.HEADER + "HetHan", "given and not acknowledged in time");
          var next = leases.parkNextExpired(tx, pulling.get(), fault);
          next.ifPresent(one -> tell(tx, one, fault));
          return next.isPresent();
        });
  }

  private void tell(Handle tx, StoppedHandOver one, HubFault fault) {
    journal.event(tx, one.evidenceId(), HandOverState.TREO.name(), Records.detail(fault));
    Optional<MessageHeader> header = journal.body(one.evidenceId()).flatMap(Headers::of);
    header.ifPresent(
        known -> {
          outcomes.move(tx, known, ReceiptState.CHUA_RO, fault);
          procedures.stuck(tx, one.evidenceId(), known, fault);
        });
    LOG.error(
        "{} [{}] hand-over {} is parked, {} for {}: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        one.id(),
        header
            .map(known -> known.service() + " " + known.id() + " of " + known.sender())
            .orElse("unreadable"),
        one.receiver(),
        fault.english());
  }

  @Override
  public void close() {
    desk.closeGently(PATIENCE);
  }
}
