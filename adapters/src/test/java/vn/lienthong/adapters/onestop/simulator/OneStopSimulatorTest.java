package vn.lienthong.adapters.onestop.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.validation.MessageValidator;

class OneStopSimulatorTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00+07:00");

  private final TestDisk disk = new TestDisk();
  private final TestHub hub = new TestHub();

  @Test
  void counter_sendsOneValidFormForEachDossier() {
    try (TestMember office = start()) {
      List<String> codes = take(office, 5);
      await().until(() -> office.outbox().waiting() == 0);

      assertThat(hub.messages("LienThongKhaiSinh"))
          .hasSize(5)
          .allSatisfy(
              m -> assertThat(MessageValidator.validate(m.root()).errorFindings()).isEmpty())
          .extracting(m -> m.header().dossierCode())
          .containsExactlyInAnyOrderElementsOf(codes);
      assertThat(codes.get(0)).startsWith("H29.MOTCUA-").endsWith("-0001");
      assertThat(rows(office)).hasSize(5).allSatisfy(row -> assertThat(row[2]).isEqualTo("1"));
      assertThat(office.page("/so-dang-ky")).contains(codes.get(4) + "\t0\t1\n");
    }
  }

  @Test
  void sameFamilies_getTheSameDossiers_afterRestartToo() {
    List<String> first;
    try (TestMember office = start()) {
      first = take(office, 3);
      await().until(() -> office.outbox().waiting() == 0);
    }
    try (TestMember office = start()) {
      assertThat(take(office, 4)).hasSize(4).startsWith(first.toArray(String[]::new));
      await().until(() -> office.outbox().waiting() == 0);
    }
    assertThat(hub.messages("LienThongKhaiSinh")).hasSize(4);
  }

  @Test
  void badNumber_isRefused_andNothingIsTaken() {
    try (TestMember office = start()) {
      assertThat(office.page("POST", "/quay/ho-so", Map.of("so-luong", "hai")))
          .contains("phải là số");
      assertThat(office.page("POST", "/quay/ho-so", Map.of("so-luong", "0"))).contains("1..");
      assertThat(rows(office)).isEmpty();
    }
  }

  @Test
  void olderStatus_neverOverwritesANewerOne() {
    try (TestMember office = start()) {
      String code = take(office, 1).get(0);
      progress(office, code, 4, NOON.plusSeconds(1));
      progress(office, code, 2, NOON);
      assertThat(rows(office).get(0)[2]).isEqualTo("4");

      progress(office, code, 9, NOON.plusSeconds(1).plusNanos(5_000_000));
      progress(office, code, 4, NOON.plusSeconds(1).plusNanos(1_000_000));
      assertThat(rows(office).get(0)[2]).isEqualTo("9");
    }
  }

  @Test
  void dossier_endsOnlyWithStatusAndAllResults_andShowsNumbersMasked() {
    try (TestMember office = start()) {
      String code = take(office, 1).get(0);
      progress(office, code, 9, NOON);
      assertThat(rows(office).get(0)[6]).isEmpty();
      results(office, code, false);
      assertThat(rows(office).get(0)[6]).isEmpty();
      results(office, code, true);

      String[] row = rows(office).get(0);
      assertThat(row[0]).isEqualTo(code);
      assertThat(row[3]).isEqualTo("0012*******6");
      assertThat(row[4]).isEqualTo("TE101********01");
      assertThat(row[6]).isNotEmpty();
      assertThat(row[7]).matches("\\d+\\.\\d{3}");
    }
  }

  @Test
  void formRefusedByTheHub_endsTheDossier() {
    hub.refusing(HubErrorCode.DOSSIER_EXISTS);
    try (TestMember office = start()) {
      take(office, 1);
      await().until(() -> rows(office).get(0)[2].equals("3"));
      assertThat(rows(office).get(0)[6]).isNotEmpty();
    }
  }

  @Test
  void unknownDossier_isRefused() {
    try (TestMember office = start()) {
      DocumentReply reply = progress(office, "H29.MOTCUA-261121-0099", 4, NOON);
      assertThat(TestMember.receipt(reply).fault().code())
          .isEqualTo(HubErrorCode.DOSSIER_NOT_FOUND);
    }
  }

  private TestMember start() {
    return new TestMember(
        TestPki.ONE_STOP, disk, hub, place -> new OneStopSimulator(place, TestPki.ONE_STOP));
  }

  private static List<String> take(TestMember office, int count) {
    return office
        .page("POST", "/quay/ho-so", Map.of("so-luong", "" + count, "hat-giong", "7"))
        .lines()
        .toList();
  }

  private static List<String[]> rows(TestMember office) {
    return office.page("/quay/ho-so").lines().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  private static DocumentReply progress(
      TestMember office, String code, int status, OffsetDateTime at) {
    CapNhatTienDoHoSoMCStructure update = new CapNhatTienDoHoSoMCStructure();
    update.setMaHoSo(code);
    update.setNguoiXuLy("Trục liên thông");
    update.setChucDanh("Hệ thống");
    update.setThoiDiemXuLy(
        java.time.format.DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(at));
    update.setPhongBanXuLy("Trục liên thông");
    update.setNoiDungXuLy("Đang xử lý");
    update.setTrangThai(status);
    DocumentReply reply =
        office.send(header("CapNhatTienDoHoSoMC", code, at), Payloads.write(update));
    return reply;
  }

  private static void results(TestMember office, String code, boolean all) {
    TraKetQuaHoSoStructure results = new TraKetQuaHoSoStructure();
    results.setHoanTat(all);
    KetQuaHoSoStructure birth = result("DangKyKhaiSinh");
    GiayKhaiSinhStructure certificate = new GiayKhaiSinhStructure();
    certificate.setSoDangKy("1/2026");
    certificate.setQuyenSo("01/2026");
    certificate.setTrangSo("1");
    certificate.setNgayDangKy(LocalDate.of(2026, 11, 21));
    certificate.setNoiDangKy("00004");
    KetQuaKhaiSinhStructure entry = new KetQuaKhaiSinhStructure();
    entry.setSoDinhDanh("001226123456");
    entry.setGiayKhaiSinh(certificate);
    birth.setKhaiSinh(entry);
    results.getKetQuaHoSo().add(birth);
    KetQuaHoSoStructure insurance = result("CapTheBHYT");
    KetQuaTheBHYTStructure card = new KetQuaTheBHYTStructure();
    card.setMaSoBHXH("0100000001");
    card.setMaTheBHYT("TE1010100000001");
    card.setTuNgay(LocalDate.of(2026, 11, 1));
    card.setDenNgay(LocalDate.of(2032, 10, 31));
    insurance.setTheBHYT(card);
    results.getKetQuaHoSo().add(insurance);
    DocumentReply reply = office.send(header("TraKetQuaHoSo", code, NOON), Payloads.write(results));
    assertThat(TestMember.receipt(reply).state()).isEqualTo(ReceiptState.DA_XU_LY);
  }

  private static KetQuaHoSoStructure result(String service) {
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDichVu(service);
    result.setKetQua(KetQuaBuocType.HOAN_THANH);
    result.setNgayKetQua(LocalDate.of(2026, 11, 21));
    return result;
  }

  private static MessageHeader header(String service, String code, OffsetDateTime at) {
    return MessageHeader.of(UUID.randomUUID(), service, TestPki.HUB, TestPki.ONE_STOP, at)
        .withDossierCode(code);
  }
}
