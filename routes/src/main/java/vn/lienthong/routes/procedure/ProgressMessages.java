package vn.lienthong.routes.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.procedure.portal.PortalDossier;
import vn.lienthong.routes.procedure.portal.PortalTime;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** Tells the body that started a dossier, the joint-service software and the portal of changes. */
final class ProgressMessages {
  private static final String PORTAL = "national-portal";
  private static final String JOINT_SERVICE = "joint-service";
  private static final String PROGRESS = "CapNhatTienDoHoSoMC";
  private static final String RESULTS = "TraKetQuaHoSo";
  private static final int ACCEPTED = 2;
  private static final String WITHDRAWN =
      "Chưa thực hiện, hồ sơ đã rút theo yêu cầu (trục ghi, cơ quan chưa trả lời)"
          + " / not done, the dossier was withdrawn (said by the hub, the agency has not answered)";
  private static final String STOPPED =
      "Chưa thực hiện, hồ sơ đã dừng (trục ghi, cơ quan chưa trả lời)"
          + " / not done, the dossier was ended (said by the hub, the agency has not answered)";

  private final KeptPayloads payloads;
  private final HubMessages messages;
  private final MemberRegistry members;
  private final Clock clock;

  ProgressMessages(
      KeptPayloads payloads, HubMessages messages, MemberRegistry members, Clock clock) {
    this.payloads = payloads;
    this.messages = messages;
    this.members = members;
    this.clock = clock;
  }

  /**
   * Tells everybody of a status.
   *
   * @param round its number in the dossier: part of the messages' ids
   * @param code {@code TrangThaiHoSo} of the national portal
   */
  void tell(Handle tx, Dossier dossier, int round, int code, String whatHappened) {
    for (MemberCode receiver : receivers(dossier)) {
      Element payload = Payloads.write(progress(dossier, code, whatHappened));
      send(tx, dossier, PROGRESS, round, receiver, payload);
    }
  }

  /** Tells the portal of the dossier itself, where it keeps dossiers: at the opening. */
  void opened(Handle tx, Dossier dossier, String procedure) {
    file(tx, dossier, procedure, ACCEPTED, null);
  }

  /** The same at the end. */
  void ended(Handle tx, Dossier dossier, String procedure, int code) {
    file(tx, dossier, procedure, code, dossier.moment());
  }

  private void file(
      Handle tx, Dossier dossier, String procedure, int code, @Nullable Instant ended) {
    Member portal = members.only(PORTAL);
    if (portal.provides().contains(PortalDossier.SERVICE)) {
      var filed =
          new PortalDossier(
              dossier.code(),
              dossier.procedure(),
              procedure,
              code,
              dossier.openedAt(),
              dossier.dueAt(),
              ended);
      Element payload = Payloads.write(filed.payload(payloads.payload(dossier.formEvidenceId())));
      send(tx, dossier, PortalDossier.SERVICE, ended == null ? 0 : 1, portal.code(), payload);
    }
  }

  /**
   * Sends what providers have said so far to the body that started the dossier. At the end it is
   * told in any case: where nobody said anything, that each step that was asked for was not done.
   */
  void giveResults(
      Handle tx, Dossier dossier, int round, boolean done, Map<String, DossierStep> latest) {
    List<Element> said = payloads.said(latest);
    var all = new TraKetQuaHoSoStructure();
    all.setHoanTat(done);
    said.forEach(one -> all.getKetQuaHoSo().add(Payloads.read(one, KetQuaHoSoStructure.class)));
    if (done && said.isEmpty()) {
      latest.values().forEach(step -> all.getKetQuaHoSo().add(notDone(dossier, step)));
    }
    if (!all.getKetQuaHoSo().isEmpty()) {
      send(tx, dossier, RESULTS, round, dossier.starter(), Payloads.write(all));
    }
  }

  private static KetQuaHoSoStructure notDone(Dossier dossier, DossierStep step) {
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDichVu(step.service());
    result.setKetQua(KetQuaBuocType.TU_CHOI);
    result.setNgayKetQua(dossier.moment().atZone(VietnamTime.ZONE).toLocalDate());
    result.setGhiChu(dossier.ending() == Ending.RUT ? WITHDRAWN : STOPPED);
    return result;
  }

  private Set<MemberCode> receivers(Dossier dossier) {
    Set<MemberCode> receivers = new LinkedHashSet<>();
    receivers.add(dossier.starter());
    members.partners().stream()
        .filter(member -> member.kind().equals(JOINT_SERVICE))
        .map(Member::code)
        .forEach(receivers::add);
    receivers.add(members.only(PORTAL).code());
    return receivers;
  }

  private void send(
      Handle tx, Dossier dossier, String service, int round, MemberCode receiver, Element payload) {
    var id = DerivedId.of(dossier.code(), service, Integer.toString(round), receiver.value());
    var header = messages.header(id, service, receiver).withDossierCode(dossier.code());
    messages.send(tx, header.withReference(dossier.startedBy()), payload);
  }

  private CapNhatTienDoHoSoMCStructure progress(Dossier dossier, int code, String whatHappened) {
    var payload = new CapNhatTienDoHoSoMCStructure();
    payload.setMaHoSo(dossier.code());
    payload.setNguoiXuLy("Trục liên thông");
    payload.setChucDanh("Hệ thống");
    payload.setPhongBanXuLy("Trục liên thông");
    payload.setThoiDiemXuLy(PortalTime.stamp(clock.instant()));
    payload.setNoiDungXuLy(whatHappened);
    payload.setTrangThai(code);
    payload.setNgayBatDau(PortalTime.stamp(dossier.openedAt()));
    payload.setNgayKetThucTheoQuyDinh(PortalTime.stamp(dossier.dueAt()));
    return payload;
  }
}
