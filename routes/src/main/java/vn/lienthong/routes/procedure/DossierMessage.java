package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;

/**
 * A message about a dossier, with the dossier, which the transaction holds.
 *
 * @param evidenceId the message as it was kept
 */
record DossierMessage(
    Handle tx,
    Dossier dossier,
    ProcedureDefinition definition,
    long evidenceId,
    MessageHeader header,
    Element payload) {

  /** Why its sender may not say this; empty where it started the dossier. */
  Optional<HubFault> notFromStarter() {
    return dossier.starter().equals(header.sender())
        ? Optional.empty()
        : Optional.of(
            HubFault.of(REFERENCE_UNKNOWN, null, header.sender() + " did not start this dossier"));
  }

  /** Whether the dossier is over, or being ended. */
  boolean isTooLate() {
    return dossier.state().isFinal() || dossier.ending() != null;
  }
}
