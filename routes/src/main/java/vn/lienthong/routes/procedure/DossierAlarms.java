package vn.lienthong.routes.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.calendar.TimeLimit;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.procedure.definition.Limit;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.StepDefinition;

/**
 * Wakes dossiers up: before a limit, after it, and when a supplement did not come. Any number of
 * hub nodes look at the same time; each alarm has one of them.
 */
public final class DossierAlarms implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DossierAlarms.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
  private static final int AT_ONCE = 100;
  private static final DateTimeFormatter APPOINTMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private final Jdbi database;
  private final ProcedureRegistry definitions;
  private final DossierStore dossiers;
  private final StepStore steps;
  private final DossierTimers timers;
  private final DossierParts parts;
  private final OfficerCases cases;
  private final EvidenceJournal journal;
  private final RepeatedWork desk = new RepeatedWork("dossier-alarms", this::look);

  DossierAlarms(
      Jdbi database,
      ProcedureRegistry definitions,
      DossierStore dossiers,
      StepStore steps,
      DossierTimers timers,
      DossierParts parts,
      OfficerCases cases,
      EvidenceJournal journal) {
    this.database = database;
    this.definitions = definitions;
    this.dossiers = dossiers;
    this.steps = steps;
    this.timers = timers;
    this.parts = parts;
    this.cases = cases;
    this.journal = journal;
  }

  /** Starts looking. */
  public void start() {
    desk.start(Duration.ZERO, PAUSE);
  }

  private void look() {
    try {
      for (DossierTimers.Timer timer : database.withHandle(handle -> timers.due(handle, AT_ONCE))) {
        if (desk.isEnding()) {
          return;
        }
        look(timer);
      }
    } catch (RuntimeException e) {
      LOG.warn("Dossiers could not be woken up, trying again: {}", e.toString());
    }
  }

  /** Each in a transaction of its own: what fails with one holds up no other. */
  private void look(DossierTimers.Timer timer) {
    try {
      database.useTransaction(
          tx -> {
            if (timers.take(tx, timer)) {
              wake(tx, timer);
            }
          });
    } catch (RuntimeException e) {
      LOG.error(
          "Dossier {} could not be woken up for {} {}, again in {}",
          timer.dossier(),
          timer.kind(),
          timer.step(),
          AFTER_FAILURE,
          e);
      database.useTransaction(tx -> timers.postpone(tx, timer, AFTER_FAILURE));
    }
  }

  private void wake(Handle tx, DossierTimers.Timer timer) {
    Dossier dossier = dossiers.lock(tx, timer.dossier()).orElseThrow();
    if (dossier.state().isFinal()) {
      return;
    }
    ProcedureDefinition definition = definitions.of(dossier.procedure(), dossier.version());
    if (timer.step().isEmpty()) {
      Limit limit = definition.limit();
      if (limit != null) {
        late(tx, dossier, definition, "", definition.vietnamese(), limit.time());
      }
      return;
    }
    StepDefinition step = definition.step(timer.step());
    DossierStep latest = DossierStep.latest(steps.steps(tx, dossier.code())).get(timer.step());
    if (latest == null || !latest.state().isOpen()) {
      return;
    }
    switch (timer.kind()) {
      case SAP_HAN -> soon(tx, dossier, latest);
      case QUA_HAN ->
          late(tx, dossier, definition, step.name(), step.agency(), step.limit().time());
      case HET_BO_SUNG -> supplementMissing(tx, dossier, definition, step, latest);
    }
  }

  private void soon(Handle tx, Dossier dossier, DossierStep step) {
    LOG.warn(
        "{} of dossier {} is due at {}: {} has not answered",
        step.step(),
        dossier.code(),
        step.dueAt(),
        step.provider());
    journal.event(
        tx,
        dossier.formEvidenceId(),
        "SAP_HAN",
        Map.of("buoc", step.step(), "ben", step.provider().value()));
  }

  // NĐ 63/2024/NĐ-CP: a delay is told with an apology and a new appointment.
  private void late(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      String step,
      String whoIsLate,
      TimeLimit limit) {
    Instant next = parts.clocks().again(tx, dossier, step, limit);
    String appointment = APPOINTMENT.format(next);
    HubFault fault =
        HubFault.of(
            HubErrorCode.LIMIT_PASSED,
            null,
            (step.isEmpty() ? "the dossier as a whole" : step) + " of " + dossier.code());
    cases.open(tx, Kind.QUA_HAN, dossier.formEvidenceId(), dossier.code(), fault);
    parts
        .course()
        .goOn(
            tx,
            dossier,
            definition,
            whoIsLate
                + " chưa giải quyết xong đúng hạn. Xin lỗi người dân vì sự chậm trễ; hẹn lại "
                + appointment);
  }

  private void supplementMissing(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      StepDefinition step,
      DossierStep latest) {
    steps.move(tx, latest.messageId(), StepState.HET_BO_SUNG, null);
    parts.clocks().ended(tx, dossier, step.name());
    HubFault fault =
        HubFault.of(HubErrorCode.SUPPLEMENT_MISSING, null, step.name() + " of " + dossier.code());
    cases.open(tx, Kind.HO_SO, dossier.formEvidenceId(), dossier.code(), fault);
    parts
        .course()
        .goOn(tx, dossier, definition, "Hết hạn bổ sung theo yêu cầu của " + step.agency());
  }

  @Override
  public void close() {
    desk.closeGently(Duration.ofSeconds(10));
  }
}
