package vn.lienthong.adapters.socialinsurance.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepSimulatorContract;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.identifier.HealthInsuranceCardNumber;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapTheBHYTStructure;
import vn.lienthong.qcvn109.message.Payloads;

class SocialInsuranceSimulatorTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.SOCIAL_INSURANCE;
  }

  @Override
  protected String service() {
    return "CapTheBHYT";
  }

  @Override
  protected Element request(long seed) {
    return TestBirths.seeded(seed).withNumber("00122600000" + seed).card();
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new SocialInsuranceSimulator(place);
  }

  @Test
  void card_isOfKindTe1_andHoldsTheNumber() {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), request(1));
      awaitResults(1);
    }
    var entry = results().get(0).getTheBHYT();
    var card = new HealthInsuranceCardNumber(entry.getMaTheBHYT());
    assertThat(card.value()).startsWith("TE1" + entry.getMaSoBHXH().substring(0, 2));
    assertThat(card.socialInsuranceNumber().value()).isEqualTo(entry.getMaSoBHXH());
    LocalDate birth = TestBirths.seeded(1).form().getTre().getNgayThangNamSinh().getNgayThangNam();
    assertThat(entry.getTuNgay()).isEqualTo(birth);
    assertThat(entry.getDenNgay()).isEqualTo(CardStep.lastDay(birth));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2032-11-19",
    "2026-03-05, 2032-09-30",
    "2026-09-30, 2032-09-30",
    "2026-10-01, 2032-09-30",
    "2026-10-02, 2032-10-01",
    "2024-02-29, 2030-09-30",
  })
  void lastDay_isTheDayBeforeSixYears_orTheBeginOfSchool(LocalDate birth, LocalDate last) {
    assertThat(CardStep.lastDay(birth)).isEqualTo(last);
  }

  @Test
  void childWithoutAResidenceStep_getsACardOfWhereItLives() {
    TestBirths birth = TestBirths.seeded(11).withNumber("001226000011");
    var request = Payloads.read(birth.card(), CapTheBHYTStructure.class);
    request.setNoiOHienTai(request.getNoiThuongTru());
    request.setNoiThuongTru(null);
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), Payloads.write(request));
      awaitResults(1);
    }
    assertThat(results().get(0).getTheBHYT().getMaTheBHYT()).startsWith("TE1");
  }

  @Test
  void unitOfAnotherTime_isRefused() {
    TestBirths birth = TestBirths.seeded(9).withNumber("001226000009");
    birth.form().getNoiThuongTru().setMaDonViHanhChinh("99999");
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), birth.card());
      awaitResults(1);
    }
    assertRefused(results().get(0), "no unit in force");
    assertThat(disk.map("acts").entries()).isEmpty();
  }
}
