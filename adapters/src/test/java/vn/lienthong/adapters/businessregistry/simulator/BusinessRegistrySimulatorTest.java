package vn.lienthong.adapters.businessregistry.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepSimulatorContract;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestBusinesses;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucHoKinhDoanhType;
import vn.lienthong.qcvn109.message.Payloads;

class BusinessRegistrySimulatorTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.BUSINESS_REGISTRY;
  }

  @Override
  protected String service() {
    return "DangKyHoKinhDoanh";
  }

  @Override
  protected Element request(long seed) {
    return Payloads.write(TestBusinesses.founding(seed));
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new BusinessRegistrySimulator(place);
  }

  @Test
  void founding_isUndoneByTheEndOfTheSameDossier_once() {
    try (TestMember running = start()) {
      String number = founded(running, 1);
      send(running, TestBirths.DOSSIER, end(1, number));
      awaitResults(2);
      assertThat(results().get(1).getHoKinhDoanh().getSoDangKy()).isEqualTo(number);
      send(running, TestBirths.DOSSIER, end(1, number));
      awaitResults(3);
      assertThat(results().get(2)).usingRecursiveComparison().isEqualTo(results().get(1));
      send(running, OTHER, end(1, number));
      awaitResults(4);
    }
    assertRefused(results().get(3), "hồ sơ khác");
    assertThat(disk.map("acts").entries()).hasSize(2);
  }

  @Test
  void ownerOfAnEndedBusiness_mayFoundAnother_butOnlyOneAtATime() {
    try (TestMember running = start()) {
      String number = founded(running, 1);
      send(running, OTHER, TestBusinesses.founding(1));
      awaitResults(2);
      assertRefused(results().get(1), "hồ sơ khác");
      send(running, TestBirths.DOSSIER, end(1, number));
      awaitResults(3);
      send(running, "H29.MOTCUA-261121-0003", TestBusinesses.founding(1));
      awaitResults(4);
      assertThat(results().get(3).getHoKinhDoanh().getSoDangKy()).isNotEqualTo(number);
    }
  }

  @Test
  void change_ofARunningBusinessIsEntered_ofAnEndedOneRefused() {
    try (TestMember running = start()) {
      String number = founded(running, 1);
      var change = TestBusinesses.request(1, HinhThucHoKinhDoanhType.THAY_DOI, number);
      send(running, OTHER, change);
      awaitResults(2);
      assertThat(results().get(1).getHoKinhDoanh().getSoDangKy()).isEqualTo(number);
      send(running, TestBirths.DOSSIER, end(1, number));
      awaitResults(3);
      change.getHoKinhDoanh().setTen("Hộ kinh doanh Bình An");
      send(running, "H29.MOTCUA-261121-0003", change);
      awaitResults(4);
    }
    assertRefused(results().get(3), "hộ kinh doanh đã chấm dứt");
  }

  @Test
  void endOfABusinessThatIsNotThere_orOfSomebodyElse_isRefused() {
    try (TestMember running = start()) {
      String number = founded(running, 1);
      send(running, OTHER, end(1, "00004HKD999999"));
      awaitResults(2);
      assertRefused(results().get(1), "không có hộ kinh doanh với số này");
      send(running, OTHER, end(2, number));
      awaitResults(3);
      assertRefused(results().get(2), "không phải của người yêu cầu");
      send(running, OTHER, TestBusinesses.request(1, HinhThucHoKinhDoanhType.CHAM_DUT, null));
      awaitResults(4);
      assertRefused(results().get(3), "thiếu số đăng ký");
    }
    assertThat(disk.map("acts").entries()).hasSize(1);
  }

  @Test
  void foundingWithoutCapital_isRefused() {
    var request = TestBusinesses.founding(1);
    request.getHoKinhDoanh().setVonKinhDoanh(0);
    try (TestMember running = start()) {
      send(running, OTHER, request);
      awaitResults(1);
    }
    assertRefused(results().get(0), "vốn kinh doanh phải lớn hơn 0");
  }

  private static final String OTHER = "H29.MOTCUA-261121-0002";

  private String founded(TestMember running, long seed) {
    send(running, TestBirths.DOSSIER, TestBusinesses.founding(seed));
    awaitResults(1);
    return results().get(0).getHoKinhDoanh().getSoDangKy();
  }

  private static DangKyHoKinhDoanhStructure end(long seed, String number) {
    return TestBusinesses.request(seed, HinhThucHoKinhDoanhType.CHAM_DUT, number);
  }

  private void send(TestMember running, String dossier, DangKyHoKinhDoanhStructure request) {
    var header = TestBirths.header(service(), member()).withDossierCode(dossier);
    running.send(header, Payloads.write(request));
  }
}
