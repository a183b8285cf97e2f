package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.NOT_AWAITED;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.Standing;

/**
 * Takes {@code RutHoSo}: the citizen withdraws; what is open is called back, what is done undone.
 */
final class Withdrawals {
  private final DossierStore dossiers;
  private final DossierCourse course;

  Withdrawals(DossierStore dossiers, DossierCourse course) {
    this.dossiers = dossiers;
    this.course = course;
  }

  Optional<HubFault> take(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      long evidenceId,
      MessageHeader header) {
    if (!dossier.starter().equals(header.sender())) {
      return Optional.of(
          HubFault.of(REFERENCE_UNKNOWN, null, header.sender() + " did not start this dossier"));
    }
    if (dossier.state().isFinal() || dossier.ending() != null) {
      return Optional.of(
          HubFault.of(NOT_AWAITED, null, dossier.code() + " is " + dossier.state())
              .inVietnamese("Hồ sơ đã kết thúc hoặc đang dừng, không rút được nữa"));
    }
    dossiers.end(tx, dossier.code(), Ending.RUT, evidenceId);
    course.goOn(tx, dossier, definition, definition.status(Standing.UNDOING).vietnamese());
    return Optional.empty();
  }
}
