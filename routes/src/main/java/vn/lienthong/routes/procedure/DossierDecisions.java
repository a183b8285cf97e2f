package vn.lienthong.routes.procedure;

import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.pipeline.OfficerWord;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.Standing;
import vn.lienthong.routes.procedure.definition.StepDefinition;

/**
 * What operators decide of dossiers that do not go on by themselves. Each decision names who, why,
 * and the state it was made on: where the dossier moved meanwhile, it is refused. It stands in the
 * evidence of the form.
 */
public final class DossierDecisions {
  private static final Logger LOG = LoggerFactory.getLogger(DossierDecisions.class);

  private final Jdbi database;
  private final ProcedureRegistry definitions;
  private final DossierStore dossiers;
  private final StepStore steps;
  private final DossierParts parts;
  private final EvidenceJournal journal;
  private final Runnable handedOver;

  DossierDecisions(
      Jdbi database,
      ProcedureRegistry definitions,
      DossierStore dossiers,
      StepStore steps,
      DossierParts parts,
      EvidenceJournal journal,
      Runnable handedOver) {
    this.database = database;
    this.definitions = definitions;
    this.dossiers = dossiers;
    this.steps = steps;
    this.parts = parts;
    this.journal = journal;
    this.handedOver = handedOver;
  }

  /** Asks for a step once more, in a new round. */
  public void redo(String code, String step, OfficerWord word) {
    decide(
        code,
        word,
        Map.of("quyetDinh", "LAM_LAI", "buoc", step),
        (tx, dossier, definition) -> {
          Map<String, DossierStep> latest = latest(tx, dossier);
          DossierStep before = step(latest, step);
          require(
              before.state() != StepState.HOAN_THANH && before.state() != StepState.BO_QUA,
              "Bước " + step + " đã xong hoặc đã bỏ qua",
              step + " is done or was left out");
          require(
              dossier.ending() == null || StepDefinition.isCompensation(step),
              "Hồ sơ đang dừng: chỉ làm lại được bước hoàn tác",
              "the dossier is being ended: only what undoes a step can be asked for again");
          var due = parts.clocks().due(dossier, definition.step(step).limit().time());
          parts.requests().askAgain(tx, dossier, definition, before, due, latest);
          parts.course().goOn(tx, dossier, definition, "Cán bộ yêu cầu làm lại một bước");
        });
  }

  /** Leaves a step out: the dossier goes on as if it had ended well. */
  public void skip(String code, String step, OfficerWord word) {
    decide(
        code,
        word,
        Map.of("quyetDinh", "BO_QUA", "buoc", step),
        (tx, dossier, definition) -> {
          DossierStep before = step(latest(tx, dossier), step);
          require(
              before.state() != StepState.HOAN_THANH,
              "Bước " + step + " đã xong",
              step + " is done");
          // A dossier that ends asks for nothing more: a silent provider must not hold it for ever.
          Set<String> wanting =
              dossier.ending() == null ? definition.takesFrom(step) : Set.<String>of();
          require(
              wanting.isEmpty(),
              "Không bỏ qua được: "
                  + wanting
                  + " cần kết quả của bước này. Làm lại, hoặc dừng hồ sơ",
              wanting + " take data from its result: redo it, or end the dossier");
          steps.move(tx, before.messageId(), StepState.BO_QUA, null);
          parts.clocks().ended(tx, dossier, step);
          parts.course().goOn(tx, dossier, definition, "Cán bộ bỏ qua một bước");
        });
  }

  /** Ends a dossier: what is open is called back, what is done is undone where that is defined. */
  public void end(String code, OfficerWord word) {
    decide(
        code,
        word,
        Map.of("quyetDinh", "DUNG"),
        (tx, dossier, definition) -> {
          require(
              dossier.ending() == null,
              "Hồ sơ đang dừng rồi",
              "the dossier is being ended already");
          dossiers.end(tx, code, Ending.DUNG, null);
          parts
              .course()
              .goOn(tx, dossier, definition, definition.status(Standing.UNDOING).vietnamese());
        });
  }

  private interface Decision {
    void make(Handle tx, Dossier dossier, ProcedureDefinition definition);
  }

  private void decide(String code, OfficerWord word, Map<String, String> what, Decision decision) {
    database.useTransaction(
        tx -> {
          Dossier dossier =
              dossiers
                  .lock(tx, code)
                  .orElseThrow(
                      () ->
                          new DecisionRefused(
                              true, "Không có hồ sơ " + code, "there is no dossier " + code));
          dossier.mustBeAsSeen(word);
          require(
              !dossier.state().isFinal(),
              "Hồ sơ đã kết thúc: " + dossier.state(),
              "the dossier is over: " + dossier.state());
          journal.event(tx, dossier.formEvidenceId(), "CAN_BO_QUYET_DINH", word.on(what));
          decision.make(tx, dossier, definitions.of(dossier.procedure(), dossier.version()));
        });
    LOG.warn("Operator {} decides {} of dossier {}", word.who(), what, code);
    handedOver.run();
  }

  private Map<String, DossierStep> latest(Handle tx, Dossier dossier) {
    return DossierStep.latest(steps.steps(tx, dossier.code()));
  }

  private static DossierStep step(Map<String, DossierStep> latest, String name) {
    DossierStep found = latest.get(name);
    if (found == null) {
      throw new DecisionRefused(
          true,
          "Hồ sơ chưa có bước " + name + "; các bước: " + latest.keySet(),
          "no step " + name + " was asked for");
    }
    return found;
  }

  private static void require(boolean right, String vietnamese, String english) {
    if (!right) {
      throw new DecisionRefused(false, vietnamese, english);
    }
  }
}
