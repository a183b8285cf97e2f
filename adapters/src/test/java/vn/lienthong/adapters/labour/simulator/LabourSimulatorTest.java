package vn.lienthong.adapters.labour.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

class LabourSimulatorTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.LABOUR;
  }

  @Override
  protected String service() {
    return "TroCapMaiTang";
  }

  @Override
  protected String map(String name) {
    return name;
  }

  @Override
  protected Element request(long seed) {
    return Payloads.write(TestDeaths.seeded(seed).funeral(QuyChiTraType.NGAN_SACH));
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new LabourSimulator(place);
  }

  @Test
  void support_isPaidFromTheBudget() {
    sent(TestDeaths.seeded(1).funeral(QuyChiTraType.NGAN_SACH));
    assertThat(results().get(0).getTroCap().getQuyChiTra()).isEqualTo(QuyChiTraType.NGAN_SACH);
    assertThat(results().get(0).getTroCap().getNgayChiTra())
        .isEqualTo(LocalDate.now(TestPki.CLOCK));
  }

  @Test
  void supportAskedForElsewhereToo_isRefused() {
    var request = TestDeaths.seeded(1).funeral(QuyChiTraType.NGAN_SACH);
    request.getDeNghi().setDaDeNghiNoiKhac(true);
    refused(request, "đã đề nghị ở quỹ khác");
  }

  @Test
  void supportOfTheOtherFund_isRefused() {
    refused(TestDeaths.seeded(1).funeral(QuyChiTraType.BHXH), "không phải quỹ được đề nghị");
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
