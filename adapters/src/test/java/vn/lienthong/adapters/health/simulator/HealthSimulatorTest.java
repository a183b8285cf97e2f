package vn.lienthong.adapters.health.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhChinhGiayStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucDinhChinhType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangGiayType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuGiayBaoTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuGiayBaoTuTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuGiayChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuGiayChungSinhTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.validation.MessageValidator;

class HealthSimulatorTest {
  private final TestDisk disk = new TestDisk();
  private final TestHub hub = new TestHub();

  @Test
  void notices_areThoseOfTheCountersFamilies_andSentOnce_afterRestartToo() {
    try (TestMember hospital = start()) {
      assertThat(issue(hospital, 3, "CHUNG_SINH")).containsExactlyElementsOf(births(3));
      sent(hospital);
    }
    try (TestMember hospital = start()) {
      assertThat(issue(hospital, 4, "CHUNG_SINH")).containsExactlyElementsOf(births(4));
      assertThat(issue(hospital, 2, "BAO_TU")).hasSize(2);
      sent(hospital);
      assertThat(hospital.page("/giay").lines()).hasSize(7);
    }
    assertThat(hub.messages("GiayChungSinh")).hasSize(4).allSatisfy(HealthSimulatorTest::valid);
    assertThat(hub.messages("GiayBaoTu")).hasSize(2).allSatisfy(HealthSimulatorTest::valid);
  }

  @Test
  void lookUpByNumber_givesTheNoticeAsItStandsNow() {
    try (TestMember hospital = start()) {
      String number = issue(hospital, 1, "CHUNG_SINH").get(0);
      assertThat(birth(hospital, number, null).getTinhTrang())
          .isEqualTo(TinhTrangGiayType.HIEU_LUC);
      String before = birth(hospital, number, null).getGiayChungSinh().getGioiTinh();
      correct(hospital, number, "DINH_CHINH");
      assertThat(birth(hospital, number, null).getTinhTrang())
          .isEqualTo(TinhTrangGiayType.DA_DINH_CHINH);
      assertThat(birth(hospital, number, null).getGiayChungSinh().getGioiTinh())
          .isNotEqualTo(before);
      correct(hospital, number, "THU_HOI");
      assertThat(birth(hospital, number, null).getTinhTrang())
          .isEqualTo(TinhTrangGiayType.DA_THU_HOI);
      sent(hospital);
    }
    assertThat(hub.messages("DinhChinhGiay")).hasSize(2).allSatisfy(HealthSimulatorTest::valid);
    assertThat(hub.payloads("DinhChinhGiay", DinhChinhGiayStructure.class))
        .extracting(DinhChinhGiayStructure::getHinhThuc)
        .containsExactlyInAnyOrder(HinhThucDinhChinhType.DINH_CHINH, HinhThucDinhChinhType.THU_HOI);
  }

  @Test
  void unknownNumberOrOtherFacility_isNotThere_andADeathIsNoBirth() {
    try (TestMember hospital = start()) {
      String number = issue(hospital, 1, "BAO_TU").get(0);
      assertThat(birth(hospital, number, null).isTonTai()).isFalse();
      assertThat(birth(hospital, "1/2026", null).isTonTai()).isFalse();
      assertThat(death(hospital, number, "Bệnh viện khác").isTonTai()).isFalse();
      assertThat(death(hospital, number, null).getGiayBaoTu().getGiay().getSo()).isEqualTo(number);
      assertThat(hospital.page("POST", "/dinh-chinh", Map.of("so", "1/2026"))).contains("no such");
    }
  }

  @Test
  void otherService_isRefused() {
    try (TestMember hospital = start()) {
      var reply =
          hospital.send(
              TestPki.header("TuTuat", TestPki.HUB, TestPki.HEALTH),
              Payloads.write(new TraCuuGiayBaoTuStructure()));
      assertThat(TestMember.receipt(reply).fault().code()).isEqualTo(HubErrorCode.SERVICE_UNKNOWN);
    }
  }

  private TestMember start() {
    return new TestMember(
        TestPki.HEALTH, disk, hub, place -> new HealthSimulator(place, TestPki.HEALTH));
  }

  private static List<String> births(int count) {
    BirthSamples births = BirthSamples.seeded(7, LocalDate.now(TestPki.CLOCK));
    return java.util.stream.Stream.generate(births::next)
        .limit(count)
        .map(birth -> birth.getGiayChungSinh().getSo())
        .toList();
  }

  private static List<String> issue(TestMember hospital, int count, String kind) {
    return hospital
        .page("POST", "/giay", Map.of("so-luong", "" + count, "loai", kind))
        .lines()
        .toList();
  }

  private static void correct(TestMember hospital, String number, String how) {
    hospital.page("POST", "/dinh-chinh", Map.of("so", number, "hinh-thuc", how));
  }

  private static TraCuuGiayChungSinhTraLoiStructure birth(
      TestMember hospital, String number, String issuer) {
    var asked = new TraCuuGiayChungSinhStructure();
    asked.setSo(number);
    asked.setCoSoCap(issuer);
    var header = TestPki.header("TraCuuGiayChungSinh", TestPki.HUB, TestPki.HEALTH);
    return answer(
        hospital.send(header, Payloads.write(asked)).document(),
        TraCuuGiayChungSinhTraLoiStructure.class);
  }

  private static TraCuuGiayBaoTuTraLoiStructure death(
      TestMember hospital, String number, String issuer) {
    var asked = new TraCuuGiayBaoTuStructure();
    asked.setSo(number);
    asked.setCoSoCap(issuer);
    var header = TestPki.header("TraCuuGiayBaoTu", TestPki.HUB, TestPki.HEALTH);
    return answer(
        hospital.send(header, Payloads.write(asked)).document(),
        TraCuuGiayBaoTuTraLoiStructure.class);
  }

  private static <T> T answer(byte[] document, Class<T> structure) {
    VerifiedMessage answer = TestPki.trusted(TestPki.verifier().verifyMessage(document));
    valid(answer);
    return Payloads.read(answer.payload(), structure);
  }

  private static void sent(TestMember hospital) {
    await().until(() -> hospital.outbox().waiting() == 0);
  }

  private static void valid(VerifiedMessage message) {
    assertThat(MessageValidator.validate(message.root()).errorFindings()).isEmpty();
  }
}
