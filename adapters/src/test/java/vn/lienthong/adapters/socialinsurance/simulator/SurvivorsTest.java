package vn.lienthong.adapters.socialinsurance.simulator;

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
import vn.lienthong.qcvn109.message.Payloads;

class SurvivorsTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.SOCIAL_INSURANCE;
  }

  @Override
  protected String service() {
    return "TuTuat";
  }

  @Override
  protected String map(String name) {
    return service() + "." + name;
  }

  @Override
  protected Element request(long seed) {
    return Payloads.write(TestDeaths.seeded(seed).survivors());
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new SocialInsuranceSimulator(place);
  }

  @Test
  void benefits_goToEachSurvivorOnce() {
    var request = TestDeaths.seeded(1).survivors();
    request.getDeNghi().getThanNhan().add(request.getDeNghi().getThanNhan().get(0));
    refused(request, "kê khai hai lần");
  }

  @Test
  void benefitsOfADeathThatIsStillToBeRegistered_areRefused() {
    var request = TestDeaths.seeded(1).survivors();
    request.getKhaiTu().setNgayDangKy(LocalDate.now(TestPki.CLOCK).plusDays(1));
    refused(request, "ngày ở tương lai");
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
