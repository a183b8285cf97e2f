package vn.lienthong.adapters.residence.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepSimulatorContract;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThuongTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.message.Payloads;

class ResidenceSimulatorTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.RESIDENCE;
  }

  @Override
  protected String service() {
    return "DangKyThuongTru";
  }

  @Override
  protected Element request(long seed) {
    return TestBirths.seeded(seed).withNumber("00122600000" + seed).residence();
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new ResidenceSimulator(place);
  }

  @Test
  void result_namesTheFileAndTheHome() {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), request(1));
      awaitResults(1);
    }
    var home = TestBirths.seeded(1).form().getNoiThuongTru();
    var entry = results().get(0).getThuongTru();
    assertThat(entry.getSoHoSoCuTru())
        .startsWith(home.getMaDonViHanhChinh() + "-")
        .endsWith("-000001");
    assertThat(entry.getNoiThuongTru()).usingRecursiveComparison().isEqualTo(home);
  }

  @Test
  void requestOfAnAdult_isRefused_sinceOnlyChildrenAreRegisteredHere() {
    var request = Payloads.read(TestBirths.seeded(10).residence(), DangKyThuongTruStructure.class);
    request.setTre(null);
    request.setGiayKhaiSinh(null);
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh("001199000001");
    NguoiStructure adult = new NguoiStructure();
    adult.setDinhDanh(identity);
    adult.setHoVaTen(request.getChuHo().getHoVaTen());
    request.setNguoiDangKy(adult);
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), Payloads.write(request));
      awaitResults(1);
    }
    assertRefused(results().get(0), "no personal number");
  }

  @Test
  void numberOfNoProvince_isRefused_withoutTellingIt() {
    try (TestMember running = start()) {
      Element request = TestBirths.seeded(9).withNumber("003226123456").residence();
      running.send(TestBirths.header(service(), member()), request);
      awaitResults(1);
    }
    assertRefused(results().get(0), "province or country code");
    assertThat(results().get(0).getGhiChu()).doesNotContain("003226123456");
    assertThat(disk.map("acts").entries()).isEmpty();
  }

  @Test
  void missingNumber_isRefused() {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), TestBirths.seeded(9).residence());
      awaitResults(1);
    }
    assertRefused(results().get(0), "no personal number");
  }

  @Test
  void numberOfElevenDigits_isRefusedAtTheDoor() {
    try (TestMember running = start()) {
      Element request = TestBirths.seeded(9).withNumber("00122600001").residence();
      assertRefusedAtTheDoor(
          running.send(TestBirths.header(service(), member()), request),
          HubErrorCode.SCHEMA_INVALID);
    }
  }
}
