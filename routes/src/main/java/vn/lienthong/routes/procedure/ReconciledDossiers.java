package vn.lienthong.routes.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.digest.SaltedKeys;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.StepDefinition;
import vn.lienthong.routes.procedure.reconciliation.ActKind;
import vn.lienthong.routes.procedure.reconciliation.DossierBook;
import vn.lienthong.routes.procedure.reconciliation.DossierField;

/** The acts of a day as dossiers know them, read from the kept results. */
final class ReconciledDossiers implements DossierBook {
  private static final Logger LOG = LoggerFactory.getLogger(ReconciledDossiers.class);

  // A result is written on the day of the act or later; one that came much later is not looked for.
  private static final String CANDIDATES =
      """
      SELECT DISTINCT dossier_code FROM dossier_step
      WHERE service = :service AND state = 'HOAN_THANH'
        AND asked_at >= CAST(:day AS date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' - interval '60 days'
        AND asked_at < (CAST(:day AS date) + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
        AND changed_at >= CAST(:day AS date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      ORDER BY dossier_code
      """;

  private final ProcedureRegistry definitions;
  private final DossierStore dossiers;
  private final StepStore steps;
  private final KeptPayloads payloads;

  ReconciledDossiers(
      ProcedureRegistry definitions,
      DossierStore dossiers,
      StepStore steps,
      KeptPayloads payloads) {
    this.definitions = definitions;
    this.dossiers = dossiers;
    this.steps = steps;
    this.payloads = payloads;
  }

  @Override
  public List<Registered> registered(Handle tx, ActKind act, LocalDate day, byte[] salt) {
    return tx
        .createQuery(CANDIDATES)
        .bind("service", act.service())
        .bind("day", day)
        .mapTo(String.class)
        .list()
        .stream()
        .flatMap(code -> readable(tx, code, act, day, salt).stream())
        .toList();
  }

  /** One whose content was erased, or cannot be read, must not hold up a whole day. */
  private Optional<Registered> readable(
      Handle tx, String code, ActKind act, LocalDate day, byte[] salt) {
    try {
      return registered(tx, code, act, day, salt);
    } catch (JdbiException storeIsAway) {
      throw storeIsAway;
    } catch (RuntimeException unreadable) {
      LOG.warn(
          "Dossier {} is left out of reconciliation, its records are listed without it: {}",
          code,
          unreadable.toString());
      return Optional.empty();
    }
  }

  private Optional<Registered> registered(
      Handle tx, String code, ActKind act, LocalDate day, byte[] salt) {
    Dossier dossier = dossiers.find(tx, code).orElseThrow();
    ProcedureDefinition definition = definitions.of(dossier.procedure(), dossier.version());
    Map<String, DossierStep> latest = DossierStep.latest(steps.steps(tx, code));
    Optional<Long> result =
        latest.values().stream()
            .filter(step -> step.service().equals(act.service()))
            .filter(step -> step.state() == StepState.HOAN_THANH)
            .map(DossierStep::resultEvidenceId)
            .filter(evidence -> evidence != null)
            .findFirst();
    if (result.isEmpty()) {
      return Optional.empty();
    }
    Element said = payloads.payload(result.get());
    return text(tx, dossier, definition, act.day(), said)
        .filter(day.toString()::equals)
        .flatMap(same -> text(tx, dossier, definition, act.number(), said))
        .map(
            number ->
                new Registered(
                    code,
                    dossier.formEvidenceId(),
                    String.valueOf(dossier.unit()),
                    SaltedKeys.of(salt, number),
                    states(definition, dossier, latest)));
  }

  private static Map<String, String> states(
      ProcedureDefinition definition, Dossier dossier, Map<String, DossierStep> latest) {
    Map<String, String> states = new HashMap<>();
    for (StepDefinition step : NextSteps.chosen(definition, dossier.choices())) {
      DossierStep asked = latest.get(step.name());
      states.put(step.service(), asked == null ? "" : asked.state().name());
    }
    return states;
  }

  private Optional<String> text(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      DossierField field,
      Element result) {
    return field.ofForm()
        ? payloads.form(tx, dossier, definition).text(field.path())
        : field.path().text(result);
  }
}
