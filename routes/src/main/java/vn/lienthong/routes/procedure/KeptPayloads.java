package vn.lienthong.routes.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.procedure.definition.DossierForm;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;

/** Reads forms and results back from evidence, the only store of personal content. */
final class KeptPayloads {
  private final EvidenceJournal journal;
  private final StepStore steps;

  KeptPayloads(EvidenceJournal journal, StepStore steps) {
    this.journal = journal;
    this.steps = steps;
  }

  /** The form of a dossier with every supplement so far. */
  DossierForm form(Handle handle, Dossier dossier, ProcedureDefinition definition) {
    DossierForm form = DossierForm.of(definition, payload(dossier.formEvidenceId()));
    for (long supplement : steps.supplements(handle, dossier.code())) {
      form.apply(payload(supplement))
          .ifPresent(
              fault -> {
                throw new HubException(fault); // it was mended with it before it was kept
              });
    }
    return form;
  }

  /** The results of finished steps, by step, in the order in which the steps were asked. */
  Map<String, Element> done(Map<String, DossierStep> latest) {
    Map<String, Element> results = new LinkedHashMap<>();
    for (DossierStep step : latest.values()) {
      Long evidence = step.resultEvidenceId();
      if (step.state() == StepState.HOAN_THANH && evidence != null) {
        results.put(step.step(), payload(evidence));
      }
    }
    return results;
  }

  /** What providers have said last of each step, in the order in which the steps were asked. */
  List<Element> said(Map<String, DossierStep> latest) {
    return latest.values().stream()
        .map(DossierStep::resultEvidenceId)
        .filter(evidence -> evidence != null)
        .map(this::payload)
        .toList();
  }

  /** The payload of a message that was kept. */
  Element payload(long evidenceId) {
    byte[] document =
        journal
            .body(evidenceId)
            .orElseThrow(() -> new IllegalStateException("Evidence " + evidenceId + " is missing"));
    return Envelopes.payload(SecureXml.parse(document).getDocumentElement());
  }
}
