package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiSinhStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.procedure.JointProcedures;

/** What the hub makes of results, sent by agencies as a test plays them, right and wrong. */
class ResultsOfStepsTest {
  private static final String BIRTH = "DangKyKhaiSinh";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember civilStatus = RunningHub.member("civil-status");

  @Test
  void finishedBirth_asksForResidenceAndCard() {
    String dossier = open(301);
    assertThat(send(civilStatus, dossier, finished()).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(column("count(*)", dossier, "true")).isEqualTo("3");
    assertThat(status(dossier)).isEqualTo("DANG_XU_LY 4");
  }

  @Test
  void finishedBirthWithoutARegistration_isRefused_andChangesNothing() {
    String dossier = open(302);
    KetQuaHoSoStructure hollow = result(BIRTH, KetQuaBuocType.HOAN_THANH);
    refused(send(civilStatus, dossier, hollow), HubErrorCode.SCHEMA_INVALID);
    assertThat(column("state", dossier, "step = 'DangKyKhaiSinh'")).isEqualTo("DA_GUI");
  }

  @Test
  void resultOfAnotherStep_isRefused_underTheWrongReference() {
    String dossier = open(303);
    KetQuaHoSoStructure other = result("CapTheBHYT", KetQuaBuocType.HOAN_THANH);
    refused(send(civilStatus, dossier, other), HubErrorCode.REFERENCE_UNKNOWN);
  }

  @Test
  void resultFromAMemberThatWasNotAsked_isRefused() {
    String dossier = open(304);
    TestMember residence = RunningHub.member("residence");
    refused(send(residence, dossier, finished()), HubErrorCode.REFERENCE_UNKNOWN);
    assertThat(status(dossier)).isEqualTo("DANG_XU_LY 2");
  }

  @Test
  void secondFinalResult_isRefused_andTheFirstStands() {
    String dossier = open(305);
    send(civilStatus, dossier, result(BIRTH, KetQuaBuocType.TU_CHOI));
    refused(send(civilStatus, dossier, finished()), HubErrorCode.RESULT_ALREADY_FINAL);
    assertThat(status(dossier)).isEqualTo("CAN_CAN_BO 3");
    assertThat(
            query(
                "SELECT string_agg(kind, ' ' ORDER BY kind) FROM officer_case"
                    + " WHERE closed_at IS NULL AND dossier_code = '"
                    + dossier
                    + "'"))
        .as("the agency's book has what the dossier does not take")
        .isEqualTo("HO_SO KET_QUA_THUA");
  }

  @Test
  void secondMessageForTheSameDossier_isRefused() {
    String dossier = open(306);
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode(dossier);
    oneStop.post(oneStop.birth(header, 307));
    refused(settled(oneStop, header.id()), HubErrorCode.DOSSIER_EXISTS);
  }

  @Test
  void birthWithoutResidence_asksForTheOtherTwoSteps_andIsDoneWithThem() {
    var form = oneStop.sample(399);
    form.setNoiOHienTai(form.getNoiThuongTru());
    form.setNoiThuongTru(null);
    form.setChuHo(null);
    String dossier = oneStop.code() + "-261121-0399";
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode(dossier);
    oneStop.post(oneStop.sign(header, form));
    assertThat(settled(oneStop, header.id()).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(send(civilStatus, dossier, finished()).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(column("string_agg(step, ' ' ORDER BY step)", dossier, "true"))
        .isEqualTo("CapTheBHYT DangKyKhaiSinh");
  }

  @Test
  void resultThatBreaksTheProcedure_leavesNobodyWaitingInSilence() {
    String dossier = open(308);
    query(
        "UPDATE dossier SET %s WHERE code = '%s' RETURNING code"
            .formatted(TestProcedures.unreadable(), dossier));
    Receipt receipt = send(civilStatus, dossier, finished());
    assertThat(receipt.state()).as("kept, without an effect").isEqualTo(ReceiptState.DA_TIEP_NHAN);
    assertThat(Objects.requireNonNull(receipt.fault()).code()).isEqualTo(HubErrorCode.HUB_FAULT);
    assertThat(status(dossier)).isEqualTo("CAN_CAN_BO 2");
  }

  @Test
  void refusalByAnotherReceiver_underTheIdOfAStep_doesNotTouchTheStep() {
    String dossier = open(309);
    UUID step = UUID.fromString(column("message_id::text", dossier, "step = '" + BIRTH + "'"));
    var forged =
        MessageHeader.of(
                step,
                "CapNhatTienDoHoSoMC",
                oneStop.code(),
                civilStatus.code(),
                OffsetDateTime.now(ZoneOffset.UTC))
            .withDossierCode(dossier);
    HubFault refusal = HubFault.of(HubErrorCode.REFUSED_BY_RECEIVER, null, "");
    RunningHub.bean(Jdbi.class)
        .useTransaction(
            tx -> RunningHub.bean(JointProcedures.class).refused(tx, 0, forged, refusal));
    assertThat(column("state", dossier, "step = '" + BIRTH + "'")).isEqualTo("DA_GUI");
    assertThat(status(dossier)).isEqualTo("DANG_XU_LY 2");
  }

  @ParameterizedTest
  @CsvSource({
    "DA_TIEP_NHAN, DANG_XU_LY 4, 311",
    "YEU_CAU_BO_SUNG, CHO_BO_SUNG 5, 312",
    "TU_CHOI, CAN_CAN_BO 3, 313"
  })
  void unfinishedBirth_movesTheStatus_andAsksForNothingMore(
      KetQuaBuocType given, String status, long seed) {
    String dossier = open(seed);
    send(civilStatus, dossier, result(BIRTH, given));
    assertThat(status(dossier)).isEqualTo(status);
    assertThat(column("count(*)", dossier, "true")).isEqualTo("1");
  }

  /** Members send again after a restore, and nobody tells them in which order. */
  @Test
  void resultThatComesBeforeItsDossier_waitsAfterARestore_andIsRefusedOnceNothingMayComeAnyMore() {
    String code = "H29.MOTCUA-261121-0314";
    UUID step = DerivedId.of(code, BIRTH, "1");
    var early = civilStatus.header("KetQuaHoSo").withDossierCode(code).withReference(step);
    var orphan =
        civilStatus
            .header("KetQuaHoSo")
            .withDossierCode("H29.MOTCUA-261121-0315")
            .withReference(step);
    Jdbi database = RunningHub.bean(Jdbi.class);
    database.useHandle(LostFormTest::beginLostTime);
    try {
      for (var header : List.of(early, orphan)) {
        assertThat(civilStatus.post(civilStatus.sign(header, finished())).statusCode())
            .isEqualTo(202);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> lastFault(header.id()).equals(HubErrorCode.REFERENCE_UNKNOWN.wireCode()));
        assertThat(receipt(civilStatus, header.id()).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
      }
      open(314);
      assertThat(settled(civilStatus, early.id()).state()).isEqualTo(ReceiptState.DA_XU_LY);
      assertThat(column("count(*)", code, "true")).isEqualTo("3");
    } finally {
      database.useHandle(LostFormTest::endLostTime);
    }
    refused(settled(civilStatus, orphan.id()), HubErrorCode.REFERENCE_UNKNOWN);
  }

  private static String lastFault(UUID message) {
    return query(
        "SELECT coalesce((SELECT h.last_fault->>'code' FROM hand_over h JOIN evidence e"
            + " ON e.id = h.evidence_id WHERE e.message_id = '%s'), '')".formatted(message));
  }

  private String open(long seed) {
    String code = "H29.MOTCUA-261121-%04d".formatted(seed);
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode(code);
    assertThat(oneStop.post(oneStop.birth(header, seed)).statusCode()).isEqualTo(202);
    assertThat(settled(oneStop, header.id()).state()).isEqualTo(ReceiptState.DA_XU_LY);
    return code;
  }

  private Receipt send(TestMember member, String dossier, KetQuaHoSoStructure result) {
    UUID asked = UUID.fromString(column("message_id::text", dossier, "step = '" + BIRTH + "'"));
    var header = member.header("KetQuaHoSo").withDossierCode(dossier).withReference(asked);
    assertThat(member.post(member.sign(header, result)).statusCode()).isEqualTo(202);
    return settled(member, header.id());
  }

  private static Receipt settled(TestMember member, UUID id) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> receipt(member, id),
            receipt -> receipt.state() != ReceiptState.DA_TIEP_NHAN || receipt.fault() != null);
  }

  private static Receipt receipt(TestMember member, UUID id) {
    byte[] document = member.get("/api/messages/" + id).body();
    return Receipts.read(SecureXml.parse(document).getDocumentElement());
  }

  private static void refused(Receipt receipt, HubErrorCode code) {
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code()).isEqualTo(code);
  }

  private static KetQuaHoSoStructure finished() {
    var certificate = new GiayKhaiSinhStructure();
    certificate.setSoDangKy("1");
    certificate.setQuyenSo("1");
    certificate.setTrangSo("1");
    certificate.setNgayDangKy(LocalDate.of(2026, 11, 21));
    certificate.setNoiDangKy("00004");
    var birth = new KetQuaKhaiSinhStructure();
    birth.setSoDinhDanh("001326000001");
    birth.setGiayKhaiSinh(certificate);
    KetQuaHoSoStructure result = result(BIRTH, KetQuaBuocType.HOAN_THANH);
    result.setKhaiSinh(birth);
    return result;
  }

  private static KetQuaHoSoStructure result(String service, KetQuaBuocType given) {
    var result = new KetQuaHoSoStructure();
    result.setDichVu(service);
    result.setKetQua(given);
    result.setNgayKetQua(LocalDate.of(2026, 11, 21));
    return result;
  }

  private static String status(String dossier) {
    return query("SELECT state || ' ' || status_code FROM dossier WHERE code = '" + dossier + "'");
  }

  private static String column(String column, String dossier, String condition) {
    return query(
        "SELECT %s FROM dossier_step WHERE dossier_code = '%s' AND %s"
            .formatted(column, dossier, condition));
  }

  private static String query(String text) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(text).mapTo(String.class).one());
  }
}
