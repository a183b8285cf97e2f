package vn.lienthong.adapters.onestop.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BoSungHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKetHonStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.RutHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.validation.MessageValidator;

class OneStopPlansTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00+07:00");
  private static final DossierPlan DEATH = DossierPlan.of(JointProcedure.DEATH);

  private final TestDisk disk = new TestDisk();
  private final TestHub hub = new TestHub();

  @Test
  void deaths_areSentWithWhatThePlanAsksFor() {
    try (TestMember office = start()) {
      take(office, 2, DEATH.withProcedures(2));
      take(office, 3, DEATH.withPayer(QuyChiTraType.NGAN_SACH));
      sent(office);
    }
    assertThat(hub.messages("LienThongKhaiTu")).hasSize(3).allSatisfy(OneStopPlansTest::valid);
    List<LienThongKhaiTuStructure> deaths =
        hub.payloads("LienThongKhaiTu", LienThongKhaiTuStructure.class);
    assertThat(deaths).filteredOn(death -> death.getMaiTang() == null).hasSize(2);
    assertThat(deaths)
        .filteredOn(death -> death.getTuTuat() != null)
        .extracting(death -> death.getMaiTang().getQuyChiTra())
        .containsExactly(QuyChiTraType.NGAN_SACH);
  }

  @Test
  void declaredProcedure_isSentByItsSchema_withoutPapers_ofPeopleWithNumbers() {
    DossierPlan marriage = DossierPlan.of(JointProcedure.of("LienThongKetHon"));
    try (TestMember office = start()) {
      List<String> codes = take(office, 2, marriage);
      assertThat(take(office, 2, marriage)).isEqualTo(codes);
      sent(office);
      assertThat(rows(office))
          .extracting(row -> row[8] + " " + row[9])
          .containsExactly("LienThongKetHon 1", "LienThongKetHon 1");
    }
    assertThat(hub.messages("LienThongKetHon")).hasSize(2).allSatisfy(OneStopPlansTest::valid);
    assertThat(hub.payloads("LienThongKetHon", LienThongKetHonStructure.class))
        .allSatisfy(
            form -> {
              assertThat(form.getTepDinhKem()).isEmpty();
              assertThat(form.getBenNam().getDinhDanh().getSoDinhDanh()).isNotNull();
              assertThat(form.getBenNu().getDinhDanh().getSoDinhDanh()).isNotNull();
            });
  }

  @Test
  void declaredProcedure_isWithdrawnByWhoHandedItIn() {
    DossierPlan marriage =
        DossierPlan.of(JointProcedure.of("LienThongKetHon")).withdrawnAfter(DossierPlan.ACCEPTED);
    try (TestMember office = start()) {
      String code = take(office, 1, marriage).get(0);
      progress(office, code, 2, NOON);
      await().until(() -> !hub.messages("RutHoSo").isEmpty());
    }
    assertThat(hub.messages("RutHoSo")).hasSize(1).allSatisfy(OneStopPlansTest::valid);
  }

  @Test
  void serviceThatStartsNothing_isNoProcedure() {
    assertThatThrownBy(() -> JointProcedure.of("DangKyKhaiSinh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("khai-sinh");
  }

  @Test
  void businessesAndBirthsWithoutResidence_areSent_eachAsItsOwnDossier() {
    try (TestMember office = start()) {
      take(office, 2, DossierPlan.of(JointProcedure.BUSINESS));
      take(office, 2, DossierPlan.of(JointProcedure.BIRTH).withProcedures(2));
      sent(office);
      assertThat(rows(office))
          .extracting(row -> row[8] + " " + row[9])
          .containsExactly("ho-kinh-doanh 2", "ho-kinh-doanh 2", "khai-sinh 2", "khai-sinh 2");
    }
    assertThat(hub.messages("LienThongHoKinhDoanh")).hasSize(2).allSatisfy(OneStopPlansTest::valid);
    assertThat(hub.payloads("LienThongKhaiSinh", LienThongKhaiSinhStructure.class))
        .hasSize(2)
        .allSatisfy(birth -> assertThat(birth.getNoiOHienTai()).isNotNull());
  }

  @Test
  void unknownPlan_isRefused_andNothingIsTaken() {
    try (TestMember office = start()) {
      assertThat(office.page("POST", "/quay/ho-so", Map.of("thu-tuc", "ly-hon")))
          .contains("khai-sinh | khai-tu");
      assertThat(
              office.page("POST", "/quay/ho-so", Map.of("thu-tuc", "khai-tu", "so-thu-tuc", "5")))
          .contains("2..4");
      assertThat(office.page("POST", "/quay/ho-so", Map.of("quy", "THUE"))).contains("BHXH");
      assertThat(rows(office)).isEmpty();
    }
  }

  @Test
  void supplement_isBroughtOnceForEachRequest_afterRestartToo() {
    String code;
    Map<String, String> mended = Map.of("ThongTinChet/NoiChet", "Tại nhà riêng");
    try (TestMember office = start()) {
      code = take(office, 1, DEATH.mending(mended)).get(0);
      tell(office, code, false, asked("thiếu giấy báo tử"));
    }
    try (TestMember office = start()) {
      tell(office, code, false, asked("thiếu giấy báo tử"), done("XoaDangKyThuongTru"));
      sent(office);
      assertThat(rows(office).get(0)[10]).isEqualTo("1");
      tell(office, code, false, done("XoaDangKyThuongTru"));
      tell(office, code, false, asked("thiếu giấy báo tử"), done("XoaDangKyThuongTru"));
      tell(office, code, false, asked("thiếu giấy báo tử"), done("XoaDangKyThuongTru"));
      sent(office);
      assertThat(rows(office).get(0)[10]).isEqualTo("3");
    }
    assertThat(hub.messages("BoSungHoSo")).hasSize(3).allSatisfy(OneStopPlansTest::valid);
    var first = hub.payloads("BoSungHoSo", BoSungHoSoStructure.class).get(0);
    assertThat(first.getDichVu()).isEqualTo("DangKyKhaiTu");
    assertThat(first.getNoiDung()).contains("thiếu giấy báo tử");
    assertThat(first.getGiaTriMoi())
        .singleElement()
        .extracting("giaTri")
        .isEqualTo("Tại nhà riêng");
  }

  @Test
  void supplement_isNotBrought_whereTheStepHasEndedOrThePlanIsSilent() {
    try (TestMember office = start()) {
      String ended = take(office, 1, DEATH).get(0);
      tell(office, ended, false, asked("x"), result(KetQuaBuocType.TU_CHOI));
      String silent =
          take(office, 1, DossierPlan.of(JointProcedure.BUSINESS).withoutSupplements()).get(0);
      tell(office, silent, false, asked("x"));
      sent(office);
    }
    assertThat(hub.messages("BoSungHoSo")).isEmpty();
  }

  @Test
  void withdrawal_isSentOnce_afterTheStepOfThePlan() {
    try (TestMember office = start()) {
      String code = take(office, 1, DEATH.withdrawnAfter("DangKyKhaiTu")).get(0);
      tell(office, code, false, asked("x"));
      sent(office);
      assertThat(hub.messages("RutHoSo")).isEmpty();
      tell(office, code, false, result(KetQuaBuocType.HOAN_THANH));
      tell(office, code, false, result(KetQuaBuocType.HOAN_THANH), asked("y"));
      sent(office);
      assertThat(rows(office).get(0)[11]).isEqualTo("co");
    }
    assertThat(hub.messages("RutHoSo")).singleElement().satisfies(OneStopPlansTest::valid);
    assertThat(hub.messages("BoSungHoSo")).hasSize(1);
    assertThat(hub.payloads("RutHoSo", RutHoSoStructure.class).get(0).getNguoiYeuCau()).isNotNull();
  }

  @Test
  void withdrawal_isSentAtTheFirstProgress_whereThePlanSaysAccepted() {
    try (TestMember office = start()) {
      String code = take(office, 1, DEATH.withdrawnAfter(DossierPlan.ACCEPTED)).get(0);
      progress(office, code, 2, NOON);
      progress(office, code, 4, NOON.plusSeconds(1));
      sent(office);
    }
    assertThat(hub.messages("RutHoSo")).hasSize(1);
  }

  @Test
  void history_holdsEverything_andSaysWhatCameOutOfOrder() {
    try (TestMember office = start()) {
      String code = take(office, 1, DEATH).get(0);
      progress(office, code, 4, NOON.plusSeconds(1));
      progress(office, code, 2, NOON);
      tell(office, code, true, result(KetQuaBuocType.HOAN_THANH));
      assertThat(office.page("GET", "/quay/lich-su", Map.of("ma-ho-so", code)).lines().skip(1))
          .extracting(line -> line.substring(0, 1) + line.substring(line.indexOf("Z\t") + 1))
          .containsExactly(
              "1\tco\tCapNhatTienDoHoSoMC\t4 Đang xử lý",
              "2\tkhong\tCapNhatTienDoHoSoMC\t2 Đang xử lý",
              "3\tco\tTraKetQuaHoSo\tDangKyKhaiTu=HOAN_THANH; hoan-tat");
    }
  }

  private TestMember start() {
    return new TestMember(
        TestPki.ONE_STOP, disk, hub, place -> new OneStopSimulator(place, TestPki.ONE_STOP));
  }

  private static List<String> take(TestMember office, int count, DossierPlan plan) {
    Map<String, String> query = new HashMap<>(plan.toQuery());
    query.put("so-luong", "" + count);
    return office.page("POST", "/quay/ho-so", query).lines().toList();
  }

  private static List<String[]> rows(TestMember office) {
    return office.page("/quay/ho-so").lines().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  private static void sent(TestMember office) {
    await().until(() -> office.outbox().waiting() == 0);
  }

  private static void valid(VerifiedMessage message) {
    assertThat(MessageValidator.validate(message.root()).errorFindings()).isEmpty();
  }

  private static KetQuaHoSoStructure asked(String what) {
    KetQuaHoSoStructure asked = result(KetQuaBuocType.YEU_CAU_BO_SUNG);
    asked.setGhiChu(what);
    return asked;
  }

  private static KetQuaHoSoStructure done(String service) {
    KetQuaHoSoStructure done = result(KetQuaBuocType.HOAN_THANH);
    done.setDichVu(service);
    return done;
  }

  private static KetQuaHoSoStructure result(KetQuaBuocType kind) {
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDichVu("DangKyKhaiTu");
    result.setKetQua(kind);
    result.setNgayKetQua(LocalDate.of(2026, 11, 21));
    return result;
  }

  private static void tell(
      TestMember office, String code, boolean all, KetQuaHoSoStructure... results) {
    TraKetQuaHoSoStructure told = new TraKetQuaHoSoStructure();
    told.setHoanTat(all);
    told.getKetQuaHoSo().addAll(List.of(results));
    send(office, "TraKetQuaHoSo", code, NOON.plusMinutes(5), Payloads.write(told));
  }

  private static void progress(TestMember office, String code, int status, OffsetDateTime at) {
    CapNhatTienDoHoSoMCStructure update = new CapNhatTienDoHoSoMCStructure();
    update.setMaHoSo(code);
    update.setNguoiXuLy("Trục liên thông");
    update.setChucDanh("Hệ thống");
    update.setThoiDiemXuLy("20261121120000");
    update.setPhongBanXuLy("Trục liên thông");
    update.setNoiDungXuLy("Đang xử lý");
    update.setTrangThai(status);
    send(office, "CapNhatTienDoHoSoMC", code, at, Payloads.write(update));
  }

  private static void send(
      TestMember office, String service, String code, OffsetDateTime at, Element payload) {
    var header =
        MessageHeader.of(UUID.randomUUID(), service, TestPki.HUB, TestPki.ONE_STOP, at)
            .withDossierCode(code);
    var reply = office.send(header, payload);
    assertThat(TestMember.receipt(reply).state()).isEqualTo(ReceiptState.DA_XU_LY);
  }
}
