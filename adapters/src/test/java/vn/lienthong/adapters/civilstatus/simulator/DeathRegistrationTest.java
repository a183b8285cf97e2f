package vn.lienthong.adapters.civilstatus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.civilstatus.CivilStatusAdapter;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepSimulatorContract;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDeaths;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoKhongCoSoType;
import vn.lienthong.qcvn109.message.Payloads;

class DeathRegistrationTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.CIVIL_STATUS;
  }

  @Override
  protected String service() {
    return "DangKyKhaiTu";
  }

  @Override
  protected String map(String name) {
    return service() + "." + name;
  }

  @Override
  protected Element request(long seed) {
    return told(TestDeaths.seeded(seed).death());
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new CivilStatusSimulator(place, TestPki.POPULATION);
  }

  @Test
  void death_standsInABookOfItsOwn() {
    sent(TestDeaths.seeded(1).death());
    var entry = results().get(0).getKhaiTu();
    assertThat(entry.getSoDangKy()).startsWith("1/");
    assertThat(entry.getNgayDangKy()).isEqualTo(LocalDate.now(TestPki.CLOCK));
    assertThat(disk.map("acts").entries()).isEmpty();
  }

  @Test
  void canonicalRequest_isRefusedAtTheDoor_sinceNobodyTranslatedIt() {
    try (TestMember running = start()) {
      Element canonical = Payloads.write(TestDeaths.seeded(1).death());
      assertRefusedAtTheDoor(
          running.send(TestBirths.header(service(), member()), canonical),
          HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE);
    }
  }

  @Test
  void deathOfTomorrow_isRefused() {
    var request = TestDeaths.seeded(1).death();
    request
        .getThongTinChet()
        .getNgayChet()
        .setNgayThangNam(LocalDate.now(TestPki.CLOCK).plusDays(1));
    refused(request, "ngày ở tương lai");
  }

  @Test
  void noticeOlderThanTheDeath_isRefused() {
    var request = TestDeaths.seeded(1).death();
    request.getGiayBaoTu().setNgayCap(LocalDate.now(TestPki.CLOCK).minusDays(9));
    refused(request, "giấy báo tử cấp trước ngày chết");
  }

  @Test
  void deathBeforeTheBirth_isRefused() {
    var request = TestDeaths.seeded(1).death();
    request.getThongTinChet().getNgayChet().setNgayThangNam(null);
    request.getThongTinChet().getNgayChet().setNam("1900");
    refused(request, "ngày chết trước ngày sinh");
  }

  @Test
  void unitThatIsNoCommune_isRefused() {
    var request = TestDeaths.seeded(1).death();
    request.setNoiDangKyKhaiTu("01");
    refused(request, "không phải mã xã");
  }

  @Test
  void personWithoutANumber_isKnownByTheNotice() {
    var request = TestDeaths.seeded(1).death();
    request.getNguoiChet().getDinhDanh().setSoDinhDanh(null);
    request.getNguoiChet().getDinhDanh().setKhongCoSo(LyDoKhongCoSoType.KHONG_RO);
    sent(request);
    assertThat(results().get(0).getKhaiTu()).isNotNull();
    assertThat(disk.map(map("acts")).entries().keySet().iterator().next()).startsWith("notice ");
  }

  /** As the adapter tells it. */
  private static Element told(Object request) {
    var header = TestBirths.header("DangKyKhaiTu", TestPki.CIVIL_STATUS);
    return new CivilStatusAdapter().toAgency(header, Payloads.write(request)).orElseThrow();
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
