package vn.lienthong.routes.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.StepRequest;

/** Asks providers to leave steps that they were asked for and have not done. */
final class WithdrawalRequests {
  static final String SERVICE = "RutHoSo";

  private static final String ENDED =
      "Hồ sơ dừng trước khi xong: bước khác bị từ chối hoặc cán bộ dừng";

  private final StepStore steps;
  private final KeptPayloads payloads;
  private final HubMessages messages;

  WithdrawalRequests(StepStore steps, KeptPayloads payloads, HubMessages messages) {
    this.steps = steps;
    this.payloads = payloads;
    this.messages = messages;
  }

  void ask(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      List<String> open,
      Map<String, DossierStep> latest) {
    for (String name : open) {
      DossierStep step = latest.get(name);
      if (step != null && !step.withdrawalAsked()) {
        steps.withdrawalAsked(tx, step.messageId());
        var id = DerivedId.of(dossier.code(), name, SERVICE, Integer.toString(step.round()));
        var header = messages.header(id, SERVICE, step.provider()).withDossierCode(dossier.code());
        messages.send(tx, header.withReference(step.messageId()), payload(tx, dossier, definition));
      }
    }
  }

  // The citizen's own words where there are any; else those of the form, and why.
  private Element payload(Handle tx, Dossier dossier, ProcedureDefinition definition) {
    Long withdrawal = dossier.withdrawalId();
    if (withdrawal != null) {
      return payloads.payload(withdrawal);
    }
    LocalDate day = dossier.moment().atZone(VietnamTime.ZONE).toLocalDate();
    return StepRequest.withdrawal(payloads.form(tx, dossier, definition), ENDED, day);
  }
}
