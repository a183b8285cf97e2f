package vn.lienthong.adapters.nationalportal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
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
              "thoi-diem\ttrang-thai\tphong-ban",
              "20261121120000\t2\tTrục liên thông",
              "20261121120500\t9\tTrục liên thông");
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
    assertThat(fault.code()).isEqualTo(HubErrorCode.SCHEMA_INVALID);
    assertThat(fault.place()).contains("TrangThai");
    assertThat(disk.map("progress").entries()).isEmpty();
  }

  private DocumentReply send(MessageHeader header, Element update) {
    try (TestMember portal = start()) {
      return portal.send(header, update);
    }
  }

  private TestMember start() {
    return new TestMember(TestPki.PORTAL, disk, new TestHub(), NationalPortalSimulator::new);
  }

  private static MessageHeader header() {
    return TestBirths.header("CapNhatTienDoHoSoMC", TestPki.PORTAL);
  }

  private static Element update(int status, String at) {
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
