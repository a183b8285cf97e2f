package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.paper.ElectronicPapers;

/**
 * Takes {@code BanDienTuGiayTo} and {@code ThuHoiBanDienTu}: in a dossier only from whom one of its
 * steps was asked. A paper of a registration outside every joint procedure is kept, for nobody.
 */
final class PaperEvents {
  private final ElectronicPapers papers;
  private final ProcedureRegistry definitions;
  private final DossierStore dossiers;
  private final StepStore steps;
  private final PaperReceivers receivers;

  PaperEvents(
      ElectronicPapers papers,
      ProcedureRegistry definitions,
      DossierStore dossiers,
      StepStore steps,
      PaperReceivers receivers) {
    this.papers = papers;
    this.definitions = definitions;
    this.dossiers = dossiers;
    this.steps = steps;
    this.receivers = receivers;
  }

  static boolean takes(String service) {
    return ElectronicPapers.ISSUED.equals(service) || ElectronicPapers.REVOKED.equals(service);
  }

  Optional<HubFault> kept(Handle tx, long evidenceId, MessageHeader header, Element payload) {
    if (ElectronicPapers.REVOKED.equals(header.service())) {
      return papers.revoked(tx, evidenceId, header, payload);
    }
    String code = header.dossierCode();
    if (code == null) {
      return papers.issued(tx, evidenceId, header, payload, List.of());
    }
    Set<String> asked =
        steps.steps(tx, code).stream()
            .filter(step -> step.provider().equals(header.sender()))
            .map(DossierStep::step)
            .collect(Collectors.toSet());
    Optional<Dossier> dossier = dossiers.find(tx, code);
    if (dossier.isEmpty() || asked.isEmpty()) {
      return Optional.of(
          HubFault.of(
              REFERENCE_UNKNOWN,
              "/tt:ThongDiep/tt:TieuDe/tt:MaHoSo",
              "no step of " + code + " was asked of " + header.sender()));
    }
    ProcedureDefinition definition =
        definitions.of(dossier.get().procedure(), dossier.get().version());
    List<MemberCode> given = receivers.of(tx, dossier.get(), definition, asked, header);
    return papers.issued(tx, evidenceId, header, payload, given);
  }
}
