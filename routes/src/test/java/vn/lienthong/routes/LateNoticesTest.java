package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoTuVongStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.Ports;

/** A notice of death that nobody followed, as operators see it: in a list and as numbers. */
class LateNoticesTest {
  private static final String COMMUNE = "00004";
  private static String number;

  @BeforeAll
  static void noticeOfTwentyDaysAgo() {
    var hospital = RunningHub.member("health");
    var notice =
        Payloads.read(
            MessageSamples.of("GiayBaoTu", 77, VietnamTime.today()), ThongBaoTuVongStructure.class);
    number = notice.getGiay().getSo();
    DiaChiStructure home = new DiaChiStructure();
    home.setMaDonViHanhChinh(COMMUNE);
    home.setChiTiet("Số 1, phố Mẫu");
    home.setQuocGia("VN");
    notice.getNguoiChet().setNoiCuTru(home);
    notice.getTepDinhKem().clear();
    var header = hospital.header("GiayBaoTu");
    assertThat(hospital.post(hospital.sign(header, notice)).statusCode()).isEqualTo(202);
    String ours = " FROM evidence e WHERE e.id = evidence_id AND e.message_id = '%s'";
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                RunningHub.bean(Jdbi.class)
                        .withHandle(
                            handle ->
                                handle.execute(
                                    "UPDATE health_notice SET received_at = now() - interval '20 days'"
                                        + ours.formatted(header.id())))
                    == 1);
  }

  @Test
  void list_namesFacilityAndCommune_andNobody() throws Exception {
    var answer = an().get("/ops/notices?commune=" + COMMUNE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"kind\":\"BAO_TU\"", "\"commune\":\"" + COMMUNE + "\"", "Hỏi Ủy ban nhân dân xã")
        .contains(RunningHub.member("health").code().value())
        .doesNotContain(number)
        .doesNotContainPattern("[0-9]{12}");
  }

  @Test
  void strangers_getNothing() throws Exception {
    var stranger = new OperatorBrowser(RunningHub.home().ports().of(Ports.OPERATORS));
    assertThat(stranger.get("/ops/notices").body()).doesNotContain("\"notices\"");
  }

  @Test
  void figures_sayHowManyAndHowOld() throws Exception {
    var browser = an();
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(browser.get("/actuator/prometheus").body())
                    .containsPattern("lienthong_notices_late\\{kind=\"BAO_TU\".*\\} [1-9]")
                    .containsPattern(
                        "lienthong_notices_oldest_seconds\\{kind=\"BAO_TU\".*\\} 1728\\d{3}")
                    .contains("lienthong_notices_late{kind=\"CHUNG_SINH\""));
  }

  private static OperatorBrowser an() throws Exception {
    return TestOperators.browser(TestOperators.AN);
  }
}
