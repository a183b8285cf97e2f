package vn.lienthong.routes.procedure;

import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.OfficerWord;
import vn.lienthong.routes.procedure.reconciliation.StepResumption;

/**
 * Asks again for steps of which an agency's book lacks the record. An agency makes one effect for a
 * dossier and service, whatever the ids, so asking twice is safe.
 */
final class ResumedSteps implements StepResumption {
  private static final String REQUEST =
      "SELECT id FROM evidence WHERE sender = :hub AND message_id = :id AND direction = 'TAO'";

  private final Jdbi database;
  private final DossierStore dossiers;
  private final StepStore steps;
  private final KeptPayloads payloads;
  private final HubMessages messages;
  private final EvidenceJournal journal;
  private final DossierDecisions decisions;
  private final StepRepeats repeats = new StepRepeats();

  ResumedSteps(
      Jdbi database,
      DossierStore dossiers,
      StepStore steps,
      KeptPayloads payloads,
      HubMessages messages,
      EvidenceJournal journal,
      DossierDecisions decisions) {
    this.database = database;
    this.dossiers = dossiers;
    this.steps = steps;
    this.payloads = payloads;
    this.messages = messages;
    this.journal = journal;
    this.decisions = decisions;
  }

  @Override
  public @Nullable UUID resume(String code, String service, OfficerWord word) {
    DossierStep step = database.inTransaction(tx -> step(tx, code, service));
    if (step.state() == StepState.HOAN_THANH) {
      return database.inTransaction(tx -> again(tx, code, service, word));
    }
    decisions.redo(code, step.step(), word);
    return null;
  }

  private DossierStep step(Handle tx, String code, String service) {
    return DossierStep.latest(steps.steps(tx, code)).values().stream()
        .filter(step -> step.service().equals(service))
        .findFirst()
        .orElseThrow(
            () ->
                new DecisionRefused(
                    false,
                    "Hồ sơ chưa tới bước " + service + "; ./lienthong dossier show nói ai đang giữ",
                    "the dossier has not come to " + service + " yet"));
  }

  private UUID again(Handle tx, String code, String service, OfficerWord word) {
    Dossier dossier = dossiers.lock(tx, code).orElseThrow();
    dossier.mustBeAsSeen(word);
    DossierStep step = step(tx, code, service);
    String times = Integer.toString(repeats.of(tx, code, step.step()) + 1);
    UUID id = DerivedId.of(code, step.step() + "/doi-soat", times);
    repeats.add(tx, id, step);
    long request =
        tx.createQuery(REQUEST)
            .bind("hub", messages.hub().value())
            .bind("id", step.messageId())
            .mapTo(Long.class)
            .one();
    messages.send(
        tx,
        messages.header(id, service, step.provider()).withDossierCode(code),
        payloads.payload(request));
    journal.event(
        tx,
        dossier.formEvidenceId(),
        "CAN_BO_QUYET_DINH",
        word.on(Map.of("quyetDinh", "LAM_LAI_THEO_DOI_SOAT", "buoc", step.step())));
    return id;
  }
}
