package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriNguonStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriTruongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetLuanSaiLechType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaXacMinhSaiLechStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.SaiLechStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.YeuCauXacMinhSaiLechStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.sample.EventSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.procedure.disagreement.DeadlineLook;
import vn.lienthong.routes.procedure.disagreement.Disagreements;

/** Papers that disagree: two bodies decide, and where they do not agree a person is called. */
class DisagreementTest {
  private static final String POPULATION = "G01.CSDLDC";
  private static final String JUSTICE = "G15.HOTICH";

  private final TestMember starter = RunningHub.member("one-stop");
  private final TestMember population = RunningHub.member("population");
  private final TestMember justice = RunningHub.member("civil-status");
  private final String code = "VU-" + UUID.randomUUID();

  @Test
  void caseBothDecideAlike_isClosed_andWhoHasToMendIsTold() {
    UUID request = opened();
    assertThat(given(request)).containsExactly(POPULATION, JUSTICE);
    taken(conclude(population, "1990-01-02", KetLuanSaiLechType.SUA_CO_SO_DU_LIEU));
    assertThat(state()).isEqualTo("CHO");
    UUID last = conclude(justice, "1990-01-02", KetLuanSaiLechType.SUA_CO_SO_DU_LIEU);
    taken(last);
    assertThat(state()).isEqualTo("XONG");
    assertThat(given(last)).containsExactly(POPULATION, "H29.MOTCUA");
    assertThat(officers()).isZero();
    refused(
        conclude(justice, "1990-01-02", KetLuanSaiLechType.SUA_GIAY_TO),
        justice,
        HubErrorCode.DISAGREEMENT_UNKNOWN);
    assertThat(disclosed(request)).as("to both deciders").isEqualTo(2);
  }

  @Test
  void caseTheyDecideDifferently_callsAnOfficer_andEndsOnceTheyAgree() {
    opened();
    taken(conclude(population, "1990-01-02", KetLuanSaiLechType.SUA_CO_SO_DU_LIEU));
    taken(conclude(justice, "1990-02-01", KetLuanSaiLechType.SUA_CO_SO_DU_LIEU));
    assertThat(state()).isEqualTo("CAN_CAN_BO");
    assertThat(officers()).isEqualTo(1);
    taken(conclude(justice, "1990-01-02", KetLuanSaiLechType.SUA_CO_SO_DU_LIEU));
    assertThat(state()).isEqualTo("XONG");
    assertThat(officers()).isZero();
  }

  @Test
  void caseWhoseDeadlinePasses_callsAnOfficer_once() {
    opened();
    Jdbi database = RunningHub.bean(Jdbi.class);
    database.useHandle(
        handle ->
            handle.execute(
                "UPDATE disagreement SET due_at = now() - interval '1 minute' WHERE code = ?",
                code));
    var disagreements = RunningHub.bean(Disagreements.class);
    assertThat(DeadlineLook.now(database, disagreements)).isEqualTo(1);
    assertThat(DeadlineLook.now(database, disagreements)).isZero();
    assertThat(state()).isEqualTo("CAN_CAN_BO");
    assertThat(officers()).isEqualTo(1);
  }

  @Test
  void caseThatCannotBeDecided_isRefused_andReachesNobody() {
    UUID twoOfAKind = send(request(POPULATION, "G01.CUTRU", VietnamTime.today().plusDays(30)));
    refused(twoOfAKind, starter, HubErrorCode.DECIDERS_WRONG);
    UUID late = send(request(POPULATION, JUSTICE, VietnamTime.today().minusDays(1)));
    refused(late, starter, HubErrorCode.DEADLINE_WRONG);
    assertThat(given(twoOfAKind)).isEmpty();
    assertThat(given(late)).isEmpty();
    opened();
    refused(
        send(request(POPULATION, JUSTICE, VietnamTime.today().plusDays(30))),
        starter,
        HubErrorCode.DISAGREEMENT_EXISTS);
  }

  private UUID opened() {
    UUID id = send(request(POPULATION, JUSTICE, VietnamTime.today().plusDays(30)));
    taken(id);
    return id;
  }

  private UUID send(YeuCauXacMinhSaiLechStructure request) {
    return send(starter, "YeuCauXacMinhSaiLech", request);
  }

  private static UUID send(TestMember who, String service, Object payload) {
    MessageHeader header = who.header(service);
    var answer = who.post(who.sign(header, payload));
    assertThat(answer.statusCode())
        .as(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(202);
    return header.id();
  }

  private UUID conclude(TestMember who, String birth, KetLuanSaiLechType what) {
    GiaTriTruongStructure value = new GiaTriTruongStructure();
    value.setTruong("NgayThangNamSinh");
    value.setGiaTri(birth);
    KetQuaXacMinhSaiLechStructure told = new KetQuaXacMinhSaiLechStructure();
    told.setMaVuViec(code);
    told.setKetLuan(what);
    told.getGiaTriDung().add(value);
    told.getBenPhaiSua().add(POPULATION);
    told.setNgayKetLuan(VietnamTime.today());
    return send(who, "KetQuaXacMinhSaiLech", told);
  }

  static YeuCauXacMinhSaiLechStructure request(String code, String one, String other) {
    return request(code, one, other, VietnamTime.today().plusDays(30));
  }

  private YeuCauXacMinhSaiLechStructure request(String one, String other, LocalDate due) {
    return request(code, one, other, due);
  }

  private static YeuCauXacMinhSaiLechStructure request(
      String code, String one, String other, LocalDate due) {
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh(EventSamples.person(901));
    HoVaTenStructure name = new HoVaTenStructure();
    name.setTen("Mẫu");
    NguoiStructure person = new NguoiStructure();
    person.setDinhDanh(identity);
    person.setHoVaTen(name);
    SaiLechStructure difference = new SaiLechStructure();
    difference.setTruong("NgayThangNamSinh");
    difference.getGiaTriNguon().add(value(POPULATION, "1990-02-01"));
    difference.getGiaTriNguon().add(value(JUSTICE, "1990-01-02"));
    YeuCauXacMinhSaiLechStructure request = new YeuCauXacMinhSaiLechStructure();
    request.setMaVuViec(code);
    request.setCongDan(person);
    request.getSaiLech().add(difference);
    request.getBenQuyetDinh().addAll(List.of(one, other));
    request.setHanXuLy(due);
    return request;
  }

  private static GiaTriNguonStructure value(String source, String text) {
    GiaTriNguonStructure value = new GiaTriNguonStructure();
    value.setNguonDuLieu(source);
    value.setGiaTri(text);
    return value;
  }

  private static void taken(UUID id) {
    await()
        .atMost(EventScene.SOON)
        .until(
            () ->
                RunningHub.count(
                        "SELECT count(*) FROM known_message WHERE state = 'DA_XU_LY'"
                            + " AND message_id = '"
                            + id
                            + "'")
                    == 1);
  }

  private static void refused(UUID id, TestMember who, HubErrorCode why) {
    Receipt receipt =
        await()
            .atMost(EventScene.SOON)
            .until(
                () -> EventScene.read(who.get("/api/messages/" + id).body()),
                one -> one.state() == ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code()).isEqualTo(why);
  }

  /** Who was handed what the hub made of a message. */
  private static List<String> given(UUID id) {
    return list(
        "SELECT DISTINCT h.receiver FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.direction = 'TAO' AND e.recorded_at >= (SELECT min(recorded_at) FROM evidence"
            + " WHERE message_id = '"
            + id
            + "') AND e.service LIKE '%SaiLech' ORDER BY 1");
  }

  private String state() {
    return list("SELECT state FROM disagreement WHERE code = '" + code + "'").get(0);
  }

  private long officers() {
    return RunningHub.count(
        "SELECT count(*) FROM officer_case c JOIN disagreement d ON d.evidence_id = c.evidence_id"
            + " WHERE c.closed_at IS NULL AND c.kind = 'SAI_LECH' AND d.code = '"
            + code
            + "'");
  }

  private static long disclosed(UUID id) {
    return RunningHub.count(
        "SELECT count(*) FROM disclosure d JOIN evidence e ON e.id = d.given_id"
            + " WHERE e.message_id = '"
            + id
            + "'");
  }

  private static List<String> list(String query) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
