package vn.lienthong.adapters.labour.simulator;

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
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TuTuatStructure;
import vn.lienthong.qcvn109.message.Payloads;

class SurvivorsOfTheBudgetTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.LABOUR;
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
    return Payloads.write(asked(seed, QuyChiTraType.NGAN_SACH));
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new LabourSimulator(place);
  }

  @Test
  void benefitsOfTheOtherFund_areRefused_andItSaysWhoseDeskItIs() {
    try (TestMember running = start()) {
      Element other = Payloads.write(asked(1, QuyChiTraType.BHXH));
      running.send(TestBirths.header(service(), member()), other);
      awaitResults(1);
    }
    assertRefused(results().get(0), "nơi đây giải quyết cho quỹ NGAN_SACH");
    assertThat(disk.map(map("acts")).entries()).isEmpty();
  }

  private static TuTuatStructure asked(long seed, QuyChiTraType fund) {
    TuTuatStructure request = TestDeaths.seeded(seed).survivors();
    request.getDeNghi().setQuyChiTra(fund);
    return request;
  }
}
