package vn.lienthong.adapters.spi;

import java.util.UUID;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Sends the results of a desk. Ids follow from the request's: a request has one final result, of
 * which the outbox keeps the first, and at most one of each other kind.
 */
final class StepResults {
  private static final String RESULT = "KetQuaHoSo";

  private final Workplace place;

  StepResults(Workplace place) {
    this.place = place;
  }

  /** What the sender of a refused request reads: Vietnamese, English beside it. */
  static String text(HubFault fault) {
    String english = fault.detailInVietnamese().isEmpty() ? "" : " / " + fault.english();
    return fault.vietnamese() + english + " [" + fault.incidentId() + "]";
  }

  void send(MessageHeader request, KetQuaHoSoStructure result) {
    MessageHeader answer =
        place
            .link()
            .header(id(request, result), RESULT, place.link().hub())
            .withReference(request.id())
            .withDossierCode(request.dossierCode());
    place.outbox().enqueue(answer, Payloads.write(result));
  }

  private static UUID id(MessageHeader request, KetQuaHoSoStructure result) {
    String asked = request.id().toString();
    return switch (result.getKetQua()) {
      case HOAN_THANH, TU_CHOI -> DerivedId.of(asked, RESULT);
      case DA_TIEP_NHAN, YEU_CAU_BO_SUNG -> DerivedId.of(asked, RESULT, result.getKetQua().name());
    };
  }
}
