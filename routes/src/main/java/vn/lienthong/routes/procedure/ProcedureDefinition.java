package vn.lienthong.routes.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;

/**
 * A joint procedure: which steps, what each needs from the others, what each body is sent. The
 * names of steps are those of the services that do them.
 */
interface ProcedureDefinition {
  /** The service whose message opens a dossier. */
  String service();

  /** All steps. */
  List<Step> steps();

  /**
   * A step.
   *
   * @param service the service that does it
   * @param after the steps that must be done before it begins
   * @param agency the body that does it, for the citizen
   * @param done what the citizen reads when it is done
   */
  record Step(String service, List<String> after, String agency, String done) {}

  /** The step that a service does. */
  default Step step(String service) {
    return steps().stream()
        .filter(step -> step.service().equals(service))
        .findFirst()
        .orElseThrow();
  }

  /** Why a form cannot open a dossier though its schema allows it; null where it can. */
  default @Nullable String objection(Element form) {
    return null;
  }

  /** Whether a step's finished result carries what the procedure and the citizen wait for. */
  boolean isWhole(String step, KetQuaHoSoStructure result);

  /**
   * What a step's provider is sent.
   *
   * @param step the step
   * @param form the payload that opened the dossier
   * @param results results so far, by step
   */
  Object payload(Step step, Element form, Map<String, KetQuaHoSoStructure> results);
}
