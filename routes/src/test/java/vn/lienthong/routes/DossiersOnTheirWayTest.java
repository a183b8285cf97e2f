package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BoSungHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriTruongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.RutHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.sample.BusinessSamples;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.pipeline.OfficerWord;
import vn.lienthong.routes.procedure.DossierDecisions;
import vn.lienthong.routes.procedure.DossierReport;

/** Dossiers that do not go straight: sent back, withdrawn, late, decided on. */
class DossiersOnTheirWayTest {
  private static final String BIRTH = "DangKyKhaiSinh";
  private static final String REGISTRY = "DangKyHoKinhDoanh";
  private static final String UNDONE = REGISTRY + "/hoan-tac";
  private static final String TAX = "DangKyThue";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final DossierDecisions decisions = RunningHub.bean(DossierDecisions.class);

  @Test
  void supplement_stopsTheClock_mendsTheForm_andTheStepIsAskedForAgain() {
    PlayedDossier dossier = birth(4101);
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.YEU_CAU_BO_SUNG);
    assertThat(dossier.status()).isEqualTo("CHO_BO_SUNG 5");
    assertThat(dossier.sent("TraKetQuaHoSo")).containsExactly(oneStop.code().value());
    assertThat(isPaused(dossier)).isTrue();

    Receipt taken = dossier.starterSends("BoSungHoSo", supplement(BIRTH, "Tre/HoVaTen/Ten", "Niê"));

    assertThat(taken.state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(dossier.steps()).containsExactly(BIRTH + " 1 YEU_CAU_BO_SUNG", BIRTH + " 2 DA_GUI");
    assertThat(dossier.request(BIRTH).getTextContent()).contains("Niê");
    assertThat(isPaused(dossier)).isFalse();
    assertThat(dossier.answers("civil-status", BIRTH, KetQuaBuocType.HOAN_THANH).state())
        .isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(dossier.request("CapTheBHYT").getTextContent())
        .as("later steps have the mended value too")
        .contains("Niê")
        .contains("001326000001");
  }

  @Test
  void supplementThatCannotBe_isRefused_andNothingIsAskedForAgain() {
    PlayedDossier dossier = birth(4102);
    refused(
        dossier.starterSends("BoSungHoSo", supplement(BIRTH, "Tre/HoVaTen/Ten", "A")),
        HubErrorCode.NOT_AWAITED);
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.YEU_CAU_BO_SUNG);
    refused(
        dossier.starterSends("BoSungHoSo", supplement(BIRTH, "Tre/KhongCo", "A")),
        HubErrorCode.SCHEMA_INVALID);
    refused(
        dossier.starterSends("BoSungHoSo", supplement(BIRTH, "Tre/SoDinhDanh", "12")),
        HubErrorCode.SCHEMA_INVALID);
    assertThat(dossier.steps()).containsExactly(BIRTH + " 1 YEU_CAU_BO_SUNG");
  }

  @Test
  void resultsOfAnOldRound_countOnlyWhereTheyAreDone() {
    PlayedDossier dossier = birth(4103);
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.YEU_CAU_BO_SUNG);
    dossier.starterSends("BoSungHoSo", supplement(BIRTH, "Tre/HoVaTen/Ten", "An"));
    refused(
        dossier.answers("civil-status", BIRTH, 1, KetQuaBuocType.TU_CHOI),
        HubErrorCode.RESULT_ALREADY_FINAL);
    dossier.answers("civil-status", BIRTH, 1, KetQuaBuocType.HOAN_THANH);
    assertThat(dossier.steps()).contains(BIRTH + " 2 HOAN_THANH");
    refused(
        dossier.answers("civil-status", BIRTH, 2, KetQuaBuocType.HOAN_THANH),
        HubErrorCode.RESULT_ALREADY_FINAL);
  }

  @Test
  void supplementThatDoesNotCome_callsAnOfficer_andIsTakenLateAllTheSame() {
    PlayedDossier dossier = birth(4104);
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.YEU_CAU_BO_SUNG);
    dossier.timePasses(BIRTH, "HET_BO_SUNG");
    assertThat(dossier.status()).isEqualTo("CAN_CAN_BO 3");
    assertThat(cases(dossier)).containsExactly("LT-1036");
    dossier.starterSends("BoSungHoSo", supplement(BIRTH, "Tre/HoVaTen/Ten", "An"));
    assertThat(dossier.status()).isEqualTo("DANG_XU_LY 4");
    assertThat(cases(dossier)).isEmpty();
  }

  @Test
  void limitThatPasses_callsAnOfficer_apologises_andIsLookedAtAgain() {
    PlayedDossier dossier = birth(4105);
    int told = dossier.sent("CapNhatTienDoHoSoMC").size();
    dossier.timePasses(BIRTH, "QUA_HAN");
    assertThat(dossier.sent("CapNhatTienDoHoSoMC").size()).isGreaterThan(told);
    assertThat(PlayedDossier.list(timers(dossier, BIRTH))).contains("QUA_HAN");
    assertThat(cases(dossier)).as("and stays open while it is late").containsExactly("LT-3008");
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.HOAN_THANH);
    assertThat(cases(dossier)).isEmpty();
    dossier.timePasses("", "QUA_HAN");
    assertThat(PlayedDossier.list(timers(dossier, ""))).containsExactly("QUA_HAN");
  }

  @Test
  void withdrawal_callsBackWhatIsOpen_andUndoesWhatIsDone() {
    PlayedDossier dossier = business(4106);
    dossier.answers("business-registry", REGISTRY, KetQuaBuocType.HOAN_THANH);
    assertThat(dossier.starterSends("RutHoSo", withdrawal()).state())
        .isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(dossier.status()).isEqualTo("DANG_DUNG 7");
    assertThat(dossier.sent("RutHoSo")).containsExactly(RunningHub.member("tax").code().value());

    dossier.answers("tax", TAX, KetQuaBuocType.TU_CHOI);
    assertThat(dossier.request(UNDONE).getTextContent()).contains("CHAM_DUT", "01A8000001");
    dossier.answers("business-registry", UNDONE, KetQuaBuocType.HOAN_THANH);

    assertThat(dossier.status()).isEqualTo("DA_RUT 7");
    refused(dossier.starterSends("RutHoSo", withdrawal()), HubErrorCode.NOT_AWAITED);
    assertThat(
            PlayedDossier.list(
                "SELECT kind FROM dossier_timer WHERE dossier_code = '" + dossier.code() + "'"))
        .isEmpty();
  }

  @Test
  void withdrawalBeforeAnyResult_endsOverASilentAgency_andTheStarterIsToldSo() {
    PlayedDossier dossier = birth(4112);
    dossier.starterSends("RutHoSo", withdrawal());
    assertThat(dossier.status()).isEqualTo("DANG_DUNG 7");
    decisions.skip(dossier.code(), BIRTH, word(dossier));

    assertThat(dossier.status()).isEqualTo("DA_RUT 7");
    assertThat(dossier.sent("TraKetQuaHoSo")).containsExactly(oneStop.code().value());
    var last = Payloads.read(dossier.lastSent("TraKetQuaHoSo"), TraKetQuaHoSoStructure.class);
    assertThat(last.isHoanTat()).isTrue();
    assertThat(last.getKetQuaHoSo()).hasSize(1);
    assertThat(last.getKetQuaHoSo().get(0).getKetQua()).isEqualTo(KetQuaBuocType.TU_CHOI);
    assertThat(last.getKetQuaHoSo().get(0).getGhiChu()).contains("đã rút theo yêu cầu");
  }

  @Test
  void stepThatIsDoneAfterItsDossierEnded_isRefused_andSomebodyIsCalledOnce() {
    PlayedDossier dossier = birth(4113);
    dossier.starterSends("RutHoSo", withdrawal());
    decisions.skip(dossier.code(), BIRTH, word(dossier));
    assertThat(cases(dossier)).isEmpty();

    for (int twice = 0; twice < 2; twice++) {
      refused(
          dossier.answers("civil-status", BIRTH, KetQuaBuocType.HOAN_THANH),
          HubErrorCode.RESULT_ALREADY_FINAL);
    }

    assertThat(cases(dossier)).containsExactly("LT-1023");
    assertThat(dossier.status()).isEqualTo("DA_RUT 7");
  }

  @Test
  void resultThatIsSaidTwice_callsNobody() {
    PlayedDossier dossier = birth(4114);
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.HOAN_THANH);
    refused(
        dossier.answers("civil-status", BIRTH, KetQuaBuocType.HOAN_THANH),
        HubErrorCode.RESULT_ALREADY_FINAL);
    assertThat(cases(dossier)).isEmpty();
  }

  @Test
  void stepThatWasLeftOut_isNotRefusedAfterwards_butMayStillBeDone() {
    PlayedDossier dossier = birth(4116);
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.HOAN_THANH);
    decisions.skip(dossier.code(), "DangKyThuongTru", word(dossier));

    for (KetQuaBuocType late : List.of(KetQuaBuocType.TU_CHOI, KetQuaBuocType.YEU_CAU_BO_SUNG)) {
      refused(
          dossier.answers("residence", "DangKyThuongTru", late), HubErrorCode.RESULT_ALREADY_FINAL);
    }
    assertThat(dossier.steps()).contains("DangKyThuongTru 1 BO_QUA");
    assertThat(cases(dossier)).isEmpty();
    assertThat(isPaused(dossier)).isFalse();

    dossier.answers("residence", "DangKyThuongTru", KetQuaBuocType.HOAN_THANH);
    assertThat(dossier.steps()).contains("DangKyThuongTru 1 HOAN_THANH");
  }

  @Test
  void redoOfAStep_inADossierThatIsBeingEnded_isRefused_andNothingIsAskedFor() {
    PlayedDossier dossier = business(4117);
    dossier.answers("business-registry", REGISTRY, KetQuaBuocType.HOAN_THANH);
    dossier.starterSends("RutHoSo", withdrawal());
    List<String> before = dossier.steps();
    assertThatThrownBy(() -> decisions.redo(dossier.code(), TAX, word(dossier)))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("only what undoes a step");
    assertThat(dossier.steps()).isEqualTo(before);
  }

  @Test
  void resultThatIsWronglySigned_isRefusedAtTheDoor_andShownBesideTheStepThatWaits() {
    PlayedDossier dossier = birth(4115);
    assertThat(refusedAtTheDoor(dossier)).isNull();
    TestMember civilStatus = RunningHub.member("civil-status");
    var header = civilStatus.header("KetQuaHoSo").withDossierCode(dossier.code());
    String signed = new String(civilStatus.sign(header, withdrawal()), UTF_8);
    byte[] altered = signed.replace("Đổi ý", "Đổi ỷ").getBytes(UTF_8);

    assertThat(civilStatus.post(altered).statusCode()).isEqualTo(401);

    assertThat(refusedAtTheDoor(dossier)).hasFieldOrPropertyWithValue("code", "LT-2004");
    assertThat(dossier.steps()).containsExactly(BIRTH + " 1 DA_GUI");
  }

  private static @Nullable Object refusedAtTheDoor(PlayedDossier dossier) {
    var shown = RunningHub.bean(DossierReport.class).of(dossier.code()).orElseThrow();
    List<?> steps = (List<?>) Objects.requireNonNull(shown.get("steps"));
    return ((Map<?, ?>) steps.get(0)).get("refusedAtTheDoor");
  }

  @Test
  void withdrawalByAnother_isRefusedAtTheDoor() {
    PlayedDossier dossier = birth(4107);
    TestMember other = RunningHub.member("joint-service");
    var header = other.header("RutHoSo").withDossierCode(dossier.code());
    assertThat(other.post(other.sign(header, withdrawal())).statusCode()).isEqualTo(403);
    assertThat(dossier.status()).isEqualTo("DANG_XU_LY 2");
  }

  @Test
  void refusedRegistration_endsTheDossierOfABusiness_atOnce() {
    PlayedDossier dossier = business(4108);
    dossier.answers("business-registry", REGISTRY, KetQuaBuocType.TU_CHOI);
    assertThat(dossier.status()).isEqualTo("DA_DUNG 8");
    assertThat(dossier.steps()).containsExactly(REGISTRY + " 1 TU_CHOI");
  }

  @Test
  void refusedTax_waitsForAnOfficer_whoseWordEndsAndUndoesIt() {
    PlayedDossier dossier = business(4109);
    dossier.answers("business-registry", REGISTRY, KetQuaBuocType.HOAN_THANH);
    dossier.answers("tax", TAX, KetQuaBuocType.TU_CHOI);
    assertThat(dossier.status()).isEqualTo("CAN_CAN_BO 8");
    assertThatThrownBy(() -> decisions.skip(dossier.code(), REGISTRY, word(dossier)))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("is done");

    decisions.redo(dossier.code(), TAX, word(dossier));
    assertThat(dossier.steps()).contains(TAX + " 2 DA_GUI");
    dossier.answers("tax", TAX, KetQuaBuocType.TU_CHOI);
    decisions.end(dossier.code(), word(dossier));

    dossier.answers("business-registry", UNDONE, KetQuaBuocType.HOAN_THANH);
    assertThat(dossier.status()).isEqualTo("DA_DUNG 8");
    assertThat(cases(dossier)).isEmpty();
    var shown = RunningHub.bean(DossierReport.class).of(dossier.code()).orElseThrow();
    assertThat(String.valueOf(shown.get("steps")))
        .as("why the tax office refused")
        .contains("said=một kiểm thử");
    assertThat(shown.get("decisions"))
        .as("who decided what, and why")
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .extracting("decision", "step", "by", "reason")
        .containsExactly(
            tuple("LAM_LAI", TAX, "Ann", "a test"), tuple("DUNG", null, "Ann", "a test"));
  }

  @Test
  void decisionOnAStateThatIsOver_isRefused_andChangesNothing() {
    PlayedDossier dossier = birth(4110);
    OfficerWord stale = new OfficerWord("Ann", "test", 0);
    List<String> before = dossier.steps();
    assertThatThrownBy(() -> decisions.redo(dossier.code(), BIRTH, stale))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("has moved since you looked");
    assertThatThrownBy(() -> decisions.skip(dossier.code(), BIRTH, word(dossier)))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("take data from its result");
    assertThat(dossier.steps()).isEqualTo(before);
  }

  private PlayedDossier birth(int number) {
    return PlayedDossier.open("LienThongKhaiSinh", oneStop.sample(number), number);
  }

  private static PlayedDossier business(int number) {
    LienThongHoKinhDoanhStructure form =
        BusinessSamples.seeded(number, LocalDate.of(2026, 11, 21)).next();
    return PlayedDossier.open("LienThongHoKinhDoanh", form, number);
  }

  private static BoSungHoSoStructure supplement(String step, String field, String value) {
    var mended = new GiaTriTruongStructure();
    mended.setTruong(field);
    mended.setGiaTri(value);
    var supplement = new BoSungHoSoStructure();
    supplement.setDichVu(step);
    supplement.getGiaTriMoi().add(mended);
    return supplement;
  }

  private RutHoSoStructure withdrawal() {
    var withdrawal = new RutHoSoStructure();
    withdrawal.setNguoiYeuCau(oneStop.sample(1).getNguoiYeuCau());
    withdrawal.setLyDo("Đổi ý");
    withdrawal.setNgayYeuCau(LocalDate.of(2026, 11, 21));
    return withdrawal;
  }

  private static OfficerWord word(PlayedDossier dossier) {
    return new OfficerWord(
        "Ann",
        "a test",
        (int)
            RunningHub.count(
                "SELECT status_round FROM dossier WHERE code = '" + dossier.code() + "'"));
  }

  private static boolean isPaused(PlayedDossier dossier) {
    String paused = "SELECT count(*) FROM dossier WHERE paused_at IS NOT NULL AND code = '%s'";
    return RunningHub.count(paused.formatted(dossier.code())) == 1;
  }

  private static List<String> cases(PlayedDossier dossier) {
    return PlayedDossier.list(
        "SELECT code FROM officer_case WHERE dossier_code = '%s' AND closed_at IS NULL"
            .formatted(dossier.code()));
  }

  private static String timers(PlayedDossier dossier, String step) {
    return "SELECT kind FROM dossier_timer WHERE dossier_code = '%s' AND step = '%s' AND due_at > now()"
        .formatted(dossier.code(), step);
  }

  private static void refused(Receipt receipt, HubErrorCode code) {
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code()).isEqualTo(code);
  }
}
