package vn.lienthong.adapters.tax.simulator;

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
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThueStructure;
import vn.lienthong.qcvn109.message.Payloads;

class TaxSimulatorTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.TAX;
  }

  @Override
  protected String service() {
    return "DangKyThue";
  }

  @Override
  protected Element request(long seed) {
    return Payloads.write(TestBusinesses.tax(seed));
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new TaxSimulator(place);
  }

  @Test
  void code_isThePersonalNumberOfTheRepresentative() {
    var request = TestBusinesses.tax(1);
    sent(request);
    assertThat(results().get(0).getDangKyThue().getMaSoThue())
        .isEqualTo(request.getHoKinhDoanh().getChuHoKinhDoanh().getDinhDanh().getSoDinhDanh());
  }

  @Test
  void person_isRegisteredByTheOwnNumber() {
    DangKyThueStructure request = new DangKyThueStructure();
    request.setCaNhan(TestBusinesses.tax(1).getHoKinhDoanh().getChuHoKinhDoanh());
    sent(request);
    assertThat(results().get(0).getDangKyThue().getMaSoThue())
        .isEqualTo(request.getCaNhan().getDinhDanh().getSoDinhDanh());
  }

  @Test
  void businessWithoutItsRegistration_isRefused() {
    var request = TestBusinesses.tax(1);
    request.setGiayDangKy(null);
    sent(request);
    assertRefused(results().get(0), "thiếu giấy chứng nhận đăng ký hộ kinh doanh");
    assertThat(disk.map("acts").entries()).isEmpty();
  }

  @Test
  void personWithAnOldCardOnly_isNotFound() {
    var request = TestBusinesses.tax(1);
    var identity = request.getHoKinhDoanh().getChuHoKinhDoanh().getDinhDanh();
    identity.setSoDinhDanh(null);
    identity.setSoCMND("012345678");
    sent(request);
    assertRefused(results().get(0), "không tìm thấy người này");
  }

  private void sent(DangKyThueStructure request) {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), Payloads.write(request));
      awaitResults(1);
    }
  }
}
