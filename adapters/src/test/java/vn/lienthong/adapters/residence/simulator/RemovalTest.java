package vn.lienthong.adapters.residence.simulator;

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
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoXoaThuongTruType;
import vn.lienthong.qcvn109.message.Payloads;

class RemovalTest extends StepSimulatorContract {
  @Override
  protected MemberCode member() {
    return TestPki.RESIDENCE;
  }

  @Override
  protected String service() {
    return "XoaDangKyThuongTru";
  }

  @Override
  protected String map(String name) {
    return service() + "." + name;
  }

  @Override
  protected Element request(long seed) {
    return Payloads.write(TestDeaths.seeded(seed).removal());
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new ResidenceSimulator(place);
  }

  @Test
  void removal_saysWhen() {
    sent(TestDeaths.seeded(1).removal());
    assertThat(results().get(0).getXoaThuongTru().getNgayThucHien())
        .isEqualTo(LocalDate.now(TestPki.CLOCK));
  }

  @Test
  void removalOfADeadPersonWithoutRegistration_isRefused() {
    var request = TestDeaths.seeded(1).removal();
    request.setKhaiTu(null);
    refused(request, "thiếu thông tin đăng ký khai tử");
  }

  @Test
  void removalForAnotherReason_needsADecision() {
    var request = TestDeaths.seeded(1).removal();
    request.setLyDo(LyDoXoaThuongTruType.KHAC);
    refused(request, "cần quyết định");
  }

  @Test
  void personWithoutANumber_isNotFound() {
    var request = TestDeaths.seeded(1).removal();
    request.getNguoiBiXoa().getDinhDanh().setSoDinhDanh("003226123456");
    refused(request, "không tìm thấy người này");
    assertThat(results().get(0).getGhiChu()).doesNotContain("003226123456");
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
