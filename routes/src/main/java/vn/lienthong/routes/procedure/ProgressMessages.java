package vn.lienthong.routes.procedure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.MemberRegistry;

/** Tells the body that started a dossier and the national portal of each change. */
final class ProgressMessages {
  private static final String PORTAL = "national-portal";
  private static final String PROGRESS = "CapNhatTienDoHoSoMC";
  private static final String RESULTS = "TraKetQuaHoSo";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(VietnamTime.ZONE);

  private final DossierStore dossiers;
  private final Results results;
  private final HubMessages messages;
  private final MemberRegistry members;
  private final Clock clock;

  ProgressMessages(
      DossierStore dossiers,
      Results results,
      HubMessages messages,
      MemberRegistry members,
      Clock clock) {
    this.dossiers = dossiers;
    this.results = results;
    this.messages = messages;
    this.members = members;
    this.clock = clock;
  }

  /** Moves the dossier to a status and sends it. */
  void tell(Handle tx, Dossier dossier, DossierStatus status, String whatHappened) {
    int round = dossiers.move(tx, dossier.code(), status.state(), status.code());
    MemberCode portal = members.only(PORTAL).code();
    for (MemberCode receiver : List.of(dossier.starter(), portal)) {
      Element payload = Payloads.write(progress(dossier, status, whatHappened));
      send(tx, dossier, PROGRESS, Integer.toString(round), receiver, payload);
    }
  }

  /** Sends all results of a finished dossier to the body that started it. */
  void giveResults(Handle tx, Dossier dossier, List<DossierStep> steps) {
    var all = new TraKetQuaHoSoStructure();
    all.setHoanTat(true);
    all.getKetQuaHoSo().addAll(results.of(steps).values());
    send(tx, dossier, RESULTS, "1", dossier.starter(), Payloads.write(all));
  }

  private void send(
      Handle tx,
      Dossier dossier,
      String service,
      String round,
      MemberCode receiver,
      Element payload) {
    var id = DerivedId.of(dossier.code(), service, round, receiver.value());
    var header = messages.header(id, service, receiver).withDossierCode(dossier.code());
    messages.send(tx, header.withReference(dossier.startedBy()), payload);
  }

  private CapNhatTienDoHoSoMCStructure progress(
      Dossier dossier, DossierStatus status, String whatHappened) {
    var payload = new CapNhatTienDoHoSoMCStructure();
    payload.setMaHoSo(dossier.code());
    payload.setNguoiXuLy("Trục liên thông");
    payload.setChucDanh("Hệ thống");
    payload.setPhongBanXuLy("Trục liên thông");
    payload.setThoiDiemXuLy(STAMP.format(OffsetDateTime.now(clock)));
    payload.setNoiDungXuLy(whatHappened);
    payload.setTrangThai(status.code());
    payload.setNgayBatDau(STAMP.format(dossier.openedAt()));
    return payload;
  }
}
