package vn.lienthong.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import vn.lienthong.adapters.businessregistry.BusinessRegistryAdapter;
import vn.lienthong.adapters.businessregistry.simulator.BusinessRegistrySimulator;
import vn.lienthong.adapters.civilstatus.CivilStatusAdapter;
import vn.lienthong.adapters.civilstatus.simulator.CivilStatusSimulator;
import vn.lienthong.adapters.labour.LabourAdapter;
import vn.lienthong.adapters.labour.simulator.LabourSimulator;
import vn.lienthong.adapters.residence.ResidenceAdapter;
import vn.lienthong.adapters.residence.simulator.ResidenceSimulator;
import vn.lienthong.adapters.socialinsurance.SocialInsuranceAdapter;
import vn.lienthong.adapters.socialinsurance.simulator.SocialInsuranceSimulator;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.adapters.tax.TaxAdapter;
import vn.lienthong.adapters.tax.simulator.TaxSimulator;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Every canonical sample of a step that the adapter can tell is taken by the simulator, and
 * answered with one valid canonical result for its dossier; what cannot be told is refused with its
 * place.
 */
class StepPairsTest {
  private static final int SAMPLES = 12;

  private record Pair(
      String service,
      MemberCode member,
      AgencyAdapter adapter,
      Function<Workplace, Simulator> simulator) {
    @Override
    public String toString() {
      return adapter.kind() + " " + service;
    }
  }

  static Stream<Pair> pairs() {
    Function<Workplace, Simulator> civil =
        place -> new CivilStatusSimulator(place, TestPki.POPULATION);
    return Stream.of(
        new Pair("DangKyKhaiTu", TestPki.CIVIL_STATUS, new CivilStatusAdapter(), civil),
        pair("DangKyThuongTru", TestPki.RESIDENCE, new ResidenceAdapter(), ResidenceSimulator::new),
        pair(
            "XoaDangKyThuongTru",
            TestPki.RESIDENCE,
            new ResidenceAdapter(),
            ResidenceSimulator::new),
        insurance("CapTheBHYT"),
        insurance("GiamTheBHYT"),
        insurance("TroCapMaiTang"),
        insurance("TuTuat"),
        pair("TroCapMaiTang", TestPki.LABOUR, new LabourAdapter(), LabourSimulator::new),
        pair("TuTuat", TestPki.LABOUR, new LabourAdapter(), LabourSimulator::new),
        pair(
            "DangKyHoKinhDoanh",
            TestPki.BUSINESS_REGISTRY,
            new BusinessRegistryAdapter(),
            BusinessRegistrySimulator::new),
        pair("DangKyThue", TestPki.TAX, new TaxAdapter(), TaxSimulator::new));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everySample_isTakenAndAnswered_orRefusedWithItsPlace(Pair pair) {
    TestHub hub = new TestHub();
    int told = 0;
    try (TestMember running = new TestMember(pair.member, new TestDisk(), hub, pair.simulator)) {
      for (int seed = 1; seed <= SAMPLES; seed++) {
        told += tell(running, pair, seed) ? 1 : 0;
      }
      int expected = told;
      await().until(() -> hub.messages("KetQuaHoSo").size() == expected);
    }
    assertThat(told).isPositive();
    assertThat(hub.messages("KetQuaHoSo"))
        .allSatisfy(
            result ->
                assertThat(MessageValidator.validate(result.root()).errorFindings()).isEmpty());
    assertThat(hub.messages("KetQuaHoSo"))
        .extracting(result -> String.valueOf(result.header().dossierCode()))
        .doesNotHaveDuplicates();
  }

  private static boolean tell(TestMember running, Pair pair, int seed) {
    Element sample = MessageSamples.of(pair.service, seed, VietnamTime.today());
    MessageHeader header =
        TestBirths.header(pair.service, pair.member)
            .withDossierCode("H29.MOTCUA-261122-00" + (10 + seed));
    try {
      Element told = pair.adapter.toAgency(header, sample).orElse(sample);
      assertThat(running.send(header, told).status()).as("sample %d", seed).isEqualTo(202);
      return true;
    } catch (HubException refused) {
      assertThat(refused.fault().code()).isEqualTo(HubErrorCode.DIALECT_NOT_CONVERTIBLE);
      assertThat(refused.fault().place()).startsWith("/dv:" + pair.service);
      return false;
    }
  }

  private static Pair insurance(String service) {
    return pair(
        service,
        TestPki.SOCIAL_INSURANCE,
        new SocialInsuranceAdapter(),
        SocialInsuranceSimulator::new);
  }

  private static Pair pair(
      String service,
      MemberCode member,
      AgencyAdapter adapter,
      Function<Workplace, Simulator> simulator) {
    return new Pair(service, member, adapter, simulator);
  }
}
