package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.DOSSIER_EXISTS;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.procedure.definition.DossierForm;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.Standing;

/** Opens dossiers: the message of a procedure's own service. */
final class DossierOpening {
  private final DossierStore dossiers;
  private final DossierCourse course;
  private final DossierClocks clocks;
  private final DossierNotices notices;

  DossierOpening(
      DossierStore dossiers, DossierCourse course, DossierClocks clocks, DossierNotices notices) {
    this.dossiers = dossiers;
    this.course = course;
    this.clocks = clocks;
    this.notices = notices;
  }

  Optional<HubFault> take(
      Handle tx,
      ProcedureDefinition definition,
      long evidenceId,
      MessageHeader header,
      Element payload) {
    DossierForm form = DossierForm.of(definition, payload);
    String unit = form.text(definition.place()).orElse(null);
    if (!dossiers.open(tx, definition, header, evidenceId, form.choices(definition), unit)) {
      String code = String.valueOf(header.dossierCode());
      return Optional.of(HubFault.of(DOSSIER_EXISTS, null, code));
    }
    Dossier dossier = dossiers.lock(tx, String.valueOf(header.dossierCode())).orElseThrow();
    clocks.opened(tx, dossier, definition);
    notices.opened(tx, dossier, payload);
    course.goOn(tx, dossier, definition, definition.status(Standing.OPENED).vietnamese());
    return Optional.empty();
  }
}
