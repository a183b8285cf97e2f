package vn.lienthong.routes.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Reads forms and results back from evidence, the only store of personal content. */
final class Results {
  private final EvidenceJournal journal;

  Results(EvidenceJournal journal) {
    this.journal = journal;
  }

  /** The payload that opened a dossier. */
  Element form(Dossier dossier) {
    return payload(dossier.formEvidenceId());
  }

  /** The results of finished steps, by step, in the order in which the steps were asked. */
  Map<String, KetQuaHoSoStructure> of(List<DossierStep> steps) {
    Map<String, KetQuaHoSoStructure> results = new LinkedHashMap<>();
    for (DossierStep step : steps) {
      Long evidence = step.resultEvidenceId();
      if (step.state() == StepState.HOAN_THANH && evidence != null) {
        results.put(step.step(), Payloads.read(payload(evidence), KetQuaHoSoStructure.class));
      }
    }
    return results;
  }

  private Element payload(long evidenceId) {
    byte[] document =
        journal
            .body(evidenceId)
            .orElseThrow(() -> new IllegalStateException("Evidence " + evidenceId + " is missing"));
    return Envelopes.payload(SecureXml.parse(document).getDocumentElement());
  }
}
