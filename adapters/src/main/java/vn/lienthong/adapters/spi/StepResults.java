package vn.lienthong.adapters.spi;

import java.util.UUID;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Sends the results of a desk. Ids follow from the request's: a request has one final result, of
 * which the outbox keeps the first, and at most one of each other kind.
 */
final class StepResults {
  private static final String RESULT = "KetQuaHoSo";

  private final Workplace place;
  private final Tongue<?> tongue;

  StepResults(Workplace place, Tongue<?> tongue) {
    this.place = place;
    this.tongue = tongue;
  }

  /** What the sender of a refused request reads: Vietnamese, English beside it. */
  static String text(HubFault fault) {
    String english = fault.detailInVietnamese().isEmpty() ? "" : " / " + fault.english();
    return fault.vietnamese() + english + " [" + fault.incidentId() + "]";
  }

  void send(MessageHeader request, KetQuaHoSoStructure result) {
    place.outbox().enqueue(header(request, id(request, result)), payload(request, result));
  }

  /** The same again under another id, as a script wants it. */
  void sendTwice(MessageHeader request, KetQuaHoSoStructure result) {
    send(request, result);
    UUID again = DerivedId.of(request.id().toString(), RESULT, "again");
    place.outbox().enqueue(header(request, again), payload(request, result));
  }

  /** Lost on the way, as a script wants it. */
  void lose(MessageHeader request, KetQuaHoSoStructure result) {
    place.outbox().lose(header(request, id(request, result)), payload(request, result));
  }

  /**
   * Sends the final result of a request once more: the very bytes where they were lost on the way,
   * else under one other id, since the hub has the first.
   */
  void sendLost(MessageHeader request, KetQuaHoSoStructure result) {
    UUID id = id(request, result);
    // Looked at first: what is sent now may be settled before the next line.
    if (place.outbox().isSettled(id)) {
      sendTwice(request, result);
    } else {
      place.outbox().sendLost(id);
    }
  }

  /** With a broken signature, as a script wants it. */
  void sendWronglySigned(MessageHeader request, KetQuaHoSoStructure result) {
    MessageHeader header = header(request, id(request, result));
    place.outbox().enqueueWronglySigned(header, payload(request, result));
  }

  private Element payload(MessageHeader request, KetQuaHoSoStructure result) {
    return tongue.write(request, result);
  }

  private MessageHeader header(MessageHeader request, UUID id) {
    return place
        .link()
        .header(id, RESULT, place.link().hub())
        .withReference(request.id())
        .withDossierCode(request.dossierCode());
  }

  private static UUID id(MessageHeader request, KetQuaHoSoStructure result) {
    String asked = request.id().toString();
    return switch (result.getKetQua()) {
      case HOAN_THANH, TU_CHOI -> DerivedId.of(asked, RESULT);
      case DA_TIEP_NHAN, YEU_CAU_BO_SUNG -> DerivedId.of(asked, RESULT, result.getKetQua().name());
    };
  }
}
