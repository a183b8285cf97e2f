package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.NOT_AWAITED;

import java.util.Optional;
import vn.lienthong.qcvn109.error.HubFault;
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

  Optional<HubFault> take(DossierMessage message) {
    Optional<HubFault> stranger = message.notFromStarter();
    if (stranger.isPresent()) {
      return stranger;
    }
    Dossier dossier = message.dossier();
    if (message.isTooLate()) {
      return Optional.of(
          HubFault.of(NOT_AWAITED, null, dossier.code() + " is " + dossier.state())
              .inVietnamese("Hồ sơ đã kết thúc hoặc đang dừng, không rút được nữa"));
    }
    ProcedureDefinition definition = message.definition();
    dossiers.end(message.tx(), dossier.code(), Ending.RUT, message.evidenceId());
    course.goOn(
        message.tx(), dossier, definition, definition.status(Standing.UNDOING).vietnamese());
    return Optional.empty();
  }
}
