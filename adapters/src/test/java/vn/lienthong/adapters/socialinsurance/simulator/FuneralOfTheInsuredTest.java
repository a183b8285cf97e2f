package vn.lienthong.adapters.socialinsurance.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepSimulatorContract;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDeaths;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.message.Payloads;

class FuneralOfTheInsuredTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.SOCIAL_INSURANCE;
  }

  @Override
  protected String service() {
    return "TroCapMaiTang";
  }

  @Override
  protected String map(String name) {
    return service() + "." + name;
  }

  @Override
  protected Element request(long seed) {
    return Payloads.write(TestDeaths.seeded(seed).funeral(QuyChiTraType.BHXH));
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new SocialInsuranceSimulator(place);
  }

  @Test
  void allowance_isPaidByThisFund() {
    sent(TestDeaths.seeded(1).funeral(QuyChiTraType.BHXH));
    assertThat(results().get(0).getTroCap().getQuyChiTra()).isEqualTo(QuyChiTraType.BHXH);
    assertThat(results().get(0).getTroCap().getSoTien()).isPositive();
  }

  @Test
  void allowanceOfTheOtherFund_isRefused() {
    refused(TestDeaths.seeded(1).funeral(QuyChiTraType.NGAN_SACH), "không phải quỹ được đề nghị");
  }

  @Test
  void allowanceAskedForElsewhereToo_isRefused() {
    var request = TestDeaths.seeded(1).funeral(QuyChiTraType.BHXH);
    request.getDeNghi().setDaDeNghiNoiKhac(true);
    refused(request, "đã đề nghị ở quỹ khác");
  }

  private void sent(Object request) {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), Payloads.write(request));
      awaitResults(1);
    }
  }

  private void refused(Object request, String reason) {
    sent(request);
    assertRefused(results().get(0), reason);
    assertThat(disk.map(map("acts")).entries()).isEmpty();
  }
}
