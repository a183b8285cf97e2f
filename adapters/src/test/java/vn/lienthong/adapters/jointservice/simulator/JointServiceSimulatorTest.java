package vn.lienthong.adapters.jointservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.jointservice.JointServiceAdapter;
import vn.lienthong.adapters.jointservice.SupplementDeadline;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.validation.MessageValidator;

class JointServiceSimulatorTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00+07:00");
  private final TestDisk disk = new TestDisk();
  private final TestHub hub = new TestHub();

  @Test
  void filedDossiers_areSentInTheHubsForm_andMarkedAsReceived() {
    try (TestMember software = start()) {
      List<String> births = file(software, 3, "KS");
      List<String> deaths = file(software, 2, "KT");
      await().until(() -> software.outbox().waiting() == 0);
      assertThat(hub.messages("LienThongKhaiSinh"))
          .allSatisfy(
              m -> assertThat(MessageValidator.validate(m.root()).errorFindings()).isEmpty())
          .extracting(m -> m.header().dossierCode())
          .containsExactlyInAnyOrderElementsOf(births);
      assertThat(hub.messages("LienThongKhaiTu"))
          .allSatisfy(
              m -> assertThat(MessageValidator.validate(m.root()).errorFindings()).isEmpty())
          .extracting(m -> m.header().dossierCode())
          .containsExactlyInAnyOrderElementsOf(deaths);
      assertThat(software.page("/ho-so").lines().skip(1))
          .hasSize(5)
          .allSatisfy(row -> assertThat(row).contains("\tdaNhan\t"));
      assertThat(software.page("/lienthongdvclt/hosolienthong").lines()).hasSize(1);
    }
  }

  @Test
  void dossierWhoseSendingAStopCutOff_isSentOnce_afterTheRestart() {
    hub.unreachable(1_000);
    try (TestMember software = start()) {
      assertThat(file(software, 1, "KS")).hasSize(1);
      assertThat(software.page("/lienthongdvclt/hosolienthong").lines()).hasSize(2);
    }
    hub.unreachable(0);
    try (TestMember software = start()) {
      await().until(() -> software.page("/ho-so").contains("\tdaNhan\t"));
      assertThat(file(software, 1, "KS")).hasSize(1);
      assertThat(software.page("/ho-so").lines()).hasSize(2);
    }
    assertThat(hub.messages("LienThongKhaiSinh"))
        .extracting(m -> m.header().id())
        .containsOnly(hub.messages("LienThongKhaiSinh").get(0).header().id());
  }

  @Test
  void statuses_areKeptInTheirOrder_withTheDeadlineOfASupplement() {
    try (TestMember software = start()) {
      String code = file(software, 1, "KS").get(0);
      progress(software, code, 2, NOON);
      progress(software, code, 5, NOON.plusSeconds(1));
      assertThat(row(software)).endsWith("\t2\t3,2\tco\t2026-12-01\tkhong");
      progress(software, code, 4, NOON.minusSeconds(1));
      results(software, code, true);
      assertThat(row(software)).endsWith("\t7\t3,2,7\tkhong\t\tco");
    }
  }

  @Test
  void supplement_isBrought_forEachRequest() {
    try (TestMember software = start()) {
      String code = file(software, 1, "KS").get(0);
      results(software, code, false);
      results(software, code, false);
      await().until(() -> software.outbox().waiting() == 0);
    }
    assertThat(hub.messages("BoSungHoSo")).hasSize(2);
  }

  @Test
  void dossierStartedElsewhere_isShownToo_butItsResultsAreRefused() {
    String code = "H29.MOTCUA-261121-0099";
    try (TestMember software = start()) {
      var reply = progress(software, code, 4, NOON);
      assertThat(TestMember.receipt(reply).state()).isEqualTo(ReceiptState.DA_XU_LY);
      assertThat(row(software)).isEqualTo(code + "\t\t7\t7\tco\t\tkhong");
      var results = software.send(header("TraKetQuaHoSo", code, NOON), Payloads.write(asked(true)));
      assertThat(TestMember.receipt(results).fault().code())
          .isEqualTo(HubErrorCode.DOSSIER_NOT_FOUND);
    }
  }

  @Test
  void canonicalProgress_isRefused_theAdapterTranslates() {
    String code = "H29.MOTCUA-261121-0099";
    try (TestMember software = start()) {
      var reply =
          software.send(header("CapNhatTienDoHoSoMC", code, NOON), Payloads.write(update(code, 4)));
      assertThat(TestMember.receipt(reply).fault().code())
          .isEqualTo(HubErrorCode.DIALECT_NOT_CONVERTIBLE);
      assertThat(software.page("/ho-so").lines()).hasSize(1);
    }
  }

  @Test
  void badNumberOrModule_isRefused_andNothingIsFiled() {
    try (TestMember software = start()) {
      assertThat(software.page("POST", "/ho-so", Map.of("module", "LTKH"))).contains("KS | KT");
      assertThat(software.page("POST", "/ho-so", Map.of("so-luong", "x"))).contains("numbers");
      assertThat(software.page("/ho-so").lines()).hasSize(1);
    }
  }

  private TestMember start() {
    return new TestMember(
        TestPki.JOINT_SERVICE,
        disk,
        hub,
        place -> new JointServiceSimulator(place, TestPki.JOINT_SERVICE));
  }

  private static List<String> file(TestMember software, int count, String module) {
    return software
        .page("POST", "/ho-so", Map.of("so-luong", "" + count, "module", module))
        .lines()
        .toList();
  }

  private static String row(TestMember software) {
    return software.page("/ho-so").lines().skip(1).findFirst().orElseThrow();
  }

  private static DocumentReply progress(
      TestMember software, String code, int status, OffsetDateTime at) {
    MessageHeader header = header("CapNhatTienDoHoSoMC", code, at);
    Element told =
        new JointServiceAdapter(SupplementDeadline.withoutHolidays())
            .toAgency(header, Payloads.write(update(code, status)))
            .orElseThrow();
    return software.send(header, told);
  }

  private static CapNhatTienDoHoSoMCStructure update(String code, int status) {
    CapNhatTienDoHoSoMCStructure update = new CapNhatTienDoHoSoMCStructure();
    update.setMaHoSo(code);
    update.setNguoiXuLy("Trục liên thông");
    update.setChucDanh("Hệ thống");
    update.setThoiDiemXuLy("20261120120000");
    update.setPhongBanXuLy("Ủy ban nhân dân cấp xã");
    update.setNoiDungXuLy("Đang xử lý");
    update.setTrangThai(status);
    return update;
  }

  private static void results(TestMember software, String code, boolean all) {
    var reply =
        software.send(
            header("TraKetQuaHoSo", code, NOON.plusMinutes(1)), Payloads.write(asked(all)));
    assertThat(TestMember.receipt(reply).state()).isEqualTo(ReceiptState.DA_XU_LY);
  }

  private static TraKetQuaHoSoStructure asked(boolean all) {
    KetQuaHoSoStructure asked = new KetQuaHoSoStructure();
    asked.setDichVu("DangKyKhaiSinh");
    asked.setKetQua(KetQuaBuocType.YEU_CAU_BO_SUNG);
    asked.setNgayKetQua(LocalDate.of(2026, 11, 21));
    asked.setGhiChu("Thiếu giấy chứng sinh");
    TraKetQuaHoSoStructure results = new TraKetQuaHoSoStructure();
    results.setHoanTat(all);
    results.getKetQuaHoSo().add(asked);
    return results;
  }

  private static MessageHeader header(String service, String code, OffsetDateTime at) {
    return MessageHeader.of(UUID.randomUUID(), service, TestPki.HUB, TestPki.JOINT_SERVICE, at)
        .withDossierCode(code);
  }
}
