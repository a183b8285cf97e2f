package vn.lienthong.adapters.socialinsurance.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.socialinsurance.SocialInsuranceAdapter;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepSimulatorContract;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDeaths;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Payloads;

class CardEndTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.SOCIAL_INSURANCE;
  }

  @Override
  protected String service() {
    return "GiamTheBHYT";
  }

  @Override
  protected String map(String name) {
    return service() + "." + name;
  }

  @Override
  protected Element request(long seed) {
    return told(TestDeaths.seeded(seed).cardEnd());
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new SocialInsuranceSimulator(place);
  }

  @Test
  void end_ofAPersonWithoutACard_namesTheDayAlone() {
    sent(TestDeaths.seeded(1).cardEnd());
    assertThat(results().get(0).getGiamTheBHYT().getMaTheBHYT()).isNull();
    assertThat(results().get(0).getGiamTheBHYT().getTuNgay())
        .isEqualTo(LocalDate.now(TestPki.CLOCK).minusDays(2));
  }

  @Test
  void cardOfAnotherInsuranceNumber_isRefused() {
    var request = TestDeaths.seeded(1).cardEnd();
    request.setMaTheBHYT("GD4010123456789");
    request.setMaSoBHXH("9876543210");
    refused(request, "mã thẻ không phải của mã số BHXH này");
  }

  @Test
  void endInTheFuture_isRefused() {
    var request = TestDeaths.seeded(1).cardEnd();
    request.setTuNgay(LocalDate.now(TestPki.CLOCK).plusDays(1));
    refused(request, "ngày ở tương lai");
  }

  /** As the adapter tells it. */
  private static Element told(Object request) {
    var header = TestBirths.header("GiamTheBHYT", TestPki.SOCIAL_INSURANCE);
    return new SocialInsuranceAdapter().toAgency(header, Payloads.write(request)).orElseThrow();
  }

  private void sent(Object request) {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), told(request));
      awaitResults(1);
    }
  }

  private void refused(Object request, String reason) {
    sent(request);
    assertRefused(results().get(0), reason);
    assertThat(disk.map(map("acts")).entries()).isEmpty();
  }
}
