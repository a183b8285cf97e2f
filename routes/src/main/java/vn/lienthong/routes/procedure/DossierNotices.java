package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.NOTICE_DOUBTFUL;

import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.procedure.notice.NoticeMatch;
import vn.lienthong.routes.procedure.notice.Notices;

/** Which notice of a hospital a dossier names, and whether a person must look at that. */
final class DossierNotices {
  private final Notices notices;
  private final OfficerCases cases;

  DossierNotices(Notices notices, OfficerCases cases) {
    this.notices = notices;
    this.cases = cases;
  }

  /** A dossier was opened with this form. */
  void opened(Handle tx, Dossier dossier, Element form) {
    compare(tx, dossier, notices.opened(tx, dossier.code(), form));
  }

  /** A supplement may have mended the number; the one before is nobody's registration then. */
  void mended(Handle tx, Dossier dossier, Element form) {
    compare(tx, dossier, notices.mended(tx, dossier.code(), form));
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
