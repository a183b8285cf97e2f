package vn.lienthong.adapters.nationalportal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.nationalportal.NationalPortalAdapter;
import vn.lienthong.adapters.nationalportal.PortalDoor;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DongBoHoSoMCStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.ReceiptState;

class NationalPortalSimulatorTest {
  private final TestDisk disk = new TestDisk();

  @Test
  void history_isInOrderOfTime_whateverTheOrderOfArrival() {
    send(header(), update(9, "20261121120500"));
    DocumentReply reply = send(header(), update(2, "20261121120000"));

    assertThat(TestMember.receipt(reply).state()).isEqualTo(ReceiptState.DA_XU_LY);
    try (TestMember portal = start()) {
      assertThat(portal.page("GET", "/tien-do", Map.of("ma-ho-so", TestBirths.DOSSIER)).lines())
          .containsExactly(
              "thoi-diem\ttrang-thai\tphong-ban\tloai\tthu-tu-den",
              "20261121120000\t2\tTrục liên thông\tCAP_NHAT\t2",
              "20261121120500\t9\tTrục liên thông\tCAP_NHAT\t1");
      assertThat(portal.page("/so-dang-ky")).endsWith(TestBirths.DOSSIER + "\t2\t1\n");
    }
  }

  @Test
  void sameMessageTwice_isOneLine() {
    MessageHeader header = header();
    byte[] first = send(header, update(4, "20261121120000")).document();
    disk.map("replies").entries().keySet().forEach(disk.map("replies")::remove);
    assertThat(send(header, update(4, "20261121120000")).document()).isNotEqualTo(first);

    try (TestMember portal = start()) {
      assertThat(portal.page("GET", "/tien-do", Map.of("ma-ho-so", TestBirths.DOSSIER)).lines())
          .hasSize(2);
    }
  }

  @Test
  void unknownStatus_isRefused_andNotKept() {
    DocumentReply reply = send(header(), update(11, "20261121120000"));
    var fault = TestMember.receipt(reply).fault();
    assertThat(fault.code()).isEqualTo(HubErrorCode.REFUSED_BY_RECEIVER);
    assertThat(disk.map("progress").entries()).isEmpty();
  }

  @Test
  void canonicalForm_isRefused_theAdapterTranslates() {
    try (TestMember portal = start()) {
      var reply = portal.send(header(), canonical(4, "20261121120000"));
      assertThat(TestMember.receipt(reply).fault().code())
          .isEqualTo(HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE);
    }
    assertThat(disk.map("progress").entries()).isEmpty();
  }

  @Test
  void order_isShown_andAStateThatGoesBackIsTaken() {
    OffsetDateTime noon = OffsetDateTime.parse("2026-11-21T12:00:00+07:00");
    send(header().withSentAt(noon), opening());
    send(header().withSentAt(noon.plusSeconds(1)), update(9, "20261121120001"));
    send(header().withSentAt(noon.plusSeconds(2)), update(4, "20261121120002"));
    try (TestMember portal = start()) {
      assertThat(portal.page("/thu-tu")).endsWith(TestBirths.DOSSIER + "\t3\tco\t0\t4\n");
      portal.send(header().withSentAt(noon.minusSeconds(1)), update(2, "20261121115959"));
      portal.send(header().withSentAt(noon.minusSeconds(1)), update(2, "20261121115959"));
      assertThat(portal.page("/thu-tu")).endsWith(TestBirths.DOSSIER + "\t5\tkhong\t1\t2\n");
    }
  }

  @Test
  void sessionsThatEnd_areRenewed_andNothingIsLost() {
    var client = new PortalDoor.Credentials("lienthong", "mau", "dstcode-mau");
    var booth = new PortalBooth(client, 2);
    try (TestMember portal =
        new TestMember(
            TestPki.PORTAL,
            disk,
            new TestHub(),
            place -> new NationalPortalSimulator(place, booth))) {
      for (int i = 0; i < 6; i++) {
        var reply = portal.send(header(), update(4, "2026112112000" + i));
        assertThat(TestMember.receipt(reply).state()).isEqualTo(ReceiptState.DA_XU_LY);
      }
    }
    assertThat(booth.logins()).isEqualTo(3);
    assertThat(disk.map("progress").entries()).hasSize(6);
  }

  private DocumentReply send(MessageHeader header, Element update) {
    try (TestMember portal = start()) {
      boolean opens = update.getLocalName().equals("DongBoHoSoMC");
      var sent = TestBirths.header("DongBoHoSoMC", TestPki.PORTAL).withSentAt(header.sentAt());
      return portal.send(opens ? sent : header, update);
    }
  }

  private TestMember start() {
    return new TestMember(TestPki.PORTAL, disk, new TestHub(), NationalPortalSimulator::new);
  }

  private static MessageHeader header() {
    return TestBirths.header("CapNhatTienDoHoSoMC", TestPki.PORTAL);
  }

  private static Element update(int status, String at) {
    return new NationalPortalAdapter().toAgency(header(), canonical(status, at)).orElseThrow();
  }

  private static Element opening() {
    DongBoHoSoMCStructure dossier = new DongBoHoSoMCStructure();
    dossier.setMaHoSo(TestBirths.DOSSIER);
    dossier.setMaTTHC("2.000986");
    dossier.setTenTTHC("Liên thông khai sinh");
    dossier.setChuHoSo("Người nộp");
    dossier.setNgayTiepNhan("20261121120000");
    dossier.setTrangThaiHoSo(2);
    dossier.setDonViXuLy("Trục liên thông");
    return new NationalPortalAdapter()
        .toAgency(TestBirths.header("DongBoHoSoMC", TestPki.PORTAL), Payloads.write(dossier))
        .orElseThrow();
  }

  private static Element canonical(int status, String at) {
    CapNhatTienDoHoSoMCStructure update = new CapNhatTienDoHoSoMCStructure();
    update.setMaHoSo(TestBirths.DOSSIER);
    update.setNguoiXuLy("Trục liên thông");
    update.setChucDanh("Hệ thống");
    update.setThoiDiemXuLy(at);
    update.setPhongBanXuLy("Trục liên thông");
    update.setNoiDungXuLy("Cập nhật");
    update.setTrangThai(status);
    return Payloads.write(update);
  }
}
