package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.DOSSIER_EXISTS;
import static vn.lienthong.qcvn109.error.HubErrorCode.NOTICE_DOUBTFUL;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.procedure.definition.Choice;
import vn.lienthong.routes.procedure.definition.DossierForm;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.Standing;
import vn.lienthong.routes.procedure.notice.NoticeMatch;
import vn.lienthong.routes.procedure.notice.Notices;

/** Opens dossiers: the message of a procedure's own service. */
final class DossierOpening {
  private final DossierStore dossiers;
  private final DossierCourse course;
  private final DossierClocks clocks;
  private final Notices notices;
  private final OfficerCases cases;

  DossierOpening(
      DossierStore dossiers,
      DossierCourse course,
      DossierClocks clocks,
      Notices notices,
      OfficerCases cases) {
    this.dossiers = dossiers;
    this.course = course;
    this.clocks = clocks;
    this.notices = notices;
    this.cases = cases;
  }

  Optional<HubFault> take(
      Handle tx,
      ProcedureDefinition definition,
      long evidenceId,
      MessageHeader header,
      Element payload) {
    DossierForm form = DossierForm.of(definition, payload);
    List<String> choices =
        definition.choices().stream().filter(form::chose).map(Choice::code).toList();
    String unit = form.text(definition.place()).orElse(null);
    if (!dossiers.open(tx, definition, header, evidenceId, choices, unit)) {
      String code = String.valueOf(header.dossierCode());
      return Optional.of(HubFault.of(DOSSIER_EXISTS, null, code));
    }
    Dossier dossier = dossiers.lock(tx, String.valueOf(header.dossierCode())).orElseThrow();
    clocks.opened(tx, dossier, definition);
    compare(tx, dossier, notices.opened(tx, dossier.code(), payload));
    course.goOn(tx, dossier, definition, definition.status(Standing.OPENED).vietnamese());
    return Optional.empty();
  }

  /**
   * A notice that was withdrawn, or that others name too, does not stop a family; a person looks.
   */
  private void compare(Handle tx, Dossier dossier, NoticeMatch match) {
    boolean doubtful =
        match.standing() == NoticeMatch.Standing.WITHDRAWN
            || match.standing() == NoticeMatch.Standing.AMBIGUOUS;
    if (doubtful || !match.otherDossiers().isEmpty()) {
      String others = String.join(", ", match.otherDossiers());
      HubFault fault =
          HubFault.of(
              NOTICE_DOUBTFUL,
              null,
              "its notice is "
                  + match.standing()
                  + (others.isEmpty() ? "" : ", also in " + others));
      cases.open(tx, Kind.DOI_CHIEU, dossier.formEvidenceId(), dossier.code(), fault);
    }
  }
}
