package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.script.Action;
import vn.lienthong.adapters.spi.script.Match;
import vn.lienthong.adapters.spi.script.Play;
import vn.lienthong.adapters.spi.script.Rule;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.adapters.spi.script.ServiceScript;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;

/** A step that no Java plays, beside an agency that answers at once. */
class ScriptedAgencyTest {
  private static final String SERVICE = "XoaDangKyThuongTru";

  private final TestDisk disk = new TestDisk();
  private final TestHub hub = new TestHub();

  @Test
  void playedStep_copiesFromTheRequest_andRegistersOnce() {
    try (TestMember running = start(play("NguoiBiXoa/DinhDanh/SoDinhDanh"))) {
      send(running, SERVICE, request(), TestBirths.DOSSIER);
      awaitResults(1);
      send(running, SERVICE, request(), TestBirths.DOSSIER);
      awaitResults(2);
      send(running, SERVICE, request(), "H29.MOTCUA-261121-0002");
      awaitResults(3);
      assertThat(running.page("/so-dang-ky/kich-ban"))
          .contains(TestBirths.DOSSIER + "\t2\t1\t" + SERVICE + "\n");
    }
    int year = LocalDate.now(TestPki.CLOCK).getYear();
    assertThat(results().get(0).getXoaThuongTru().getSoHoSoCuTru()).isEqualTo("X-7/2026-1-" + year);
    assertThat(results().get(1)).usingRecursiveComparison().isEqualTo(results().get(0));
    assertThat(results().get(2).getKetQua()).isEqualTo(KetQuaBuocType.TU_CHOI);
    VerifiedMessage result = hub.messages("KetQuaHoSo").get(0);
    assertThat(MessageValidator.validate(result.root()).errorFindings()).isEmpty();
  }

  @Test
  void playedStep_whoseSubjectIsMissing_isRefused() {
    try (TestMember running = start(play("NguoiBiXoa/DinhDanh/SoCMND"))) {
      send(running, SERVICE, request(), TestBirths.DOSSIER);
      awaitResults(1);
    }
    assertThat(results().get(0).getKetQua()).isEqualTo(KetQuaBuocType.TU_CHOI);
    assertThat(results().get(0).getGhiChu()).contains("không biết việc đăng ký cho ai");
  }

  @Test
  void otherMessages_areTheUsualAgencys_unlessTheScriptRefusesThem() {
    Element birth = TestBirths.seeded(1).number();
    try (TestMember running = start(play("x"))) {
      assertThat(send(running, "CapSoDinhDanh", birth, TestBirths.DOSSIER)).isEqualTo(200);
      assertThat(send(running, "CapSoDinhDanh", birth, "H-261121-0009")).isEqualTo(422);
      var refused = running.send(header("CapSoDinhDanh", "H-261121-0009"), birth);
      assertThat(TestMember.receipt(refused).fault().code())
          .isEqualTo(HubErrorCode.REFUSED_BY_RECEIVER);
    }
  }

  @Test
  void deathAfterTheAct_leavesTheEffect_andTheRepeatGetsItsAnswer() {
    Rule death =
        new Rule(
            new Match(null, null, 1L),
            Action.DIE_AFTER,
            null,
            "",
            Duration.ZERO,
            Duration.ofSeconds(1),
            9,
            false);
    var services = Map.of("CapSoDinhDanh", new ServiceScript(List.of(death), null));
    List<Duration> deaths = new CopyOnWriteArrayList<>();
    Usual usual = new Usual();
    try (TestMember running = start(services, usual, deaths)) {
      MessageHeader header = header("CapSoDinhDanh", TestBirths.DOSSIER);
      Element birth = TestBirths.seeded(1).number();
      assertThat(running.send(header, birth).status()).isEqualTo(500);
      assertThat(usual.received).hasValue(1);
      assertThat(running.send(header, birth).status()).isEqualTo(200);
    }
    assertThat(deaths).containsExactly(Duration.ofSeconds(1));
  }

  private TestMember start(Play play) {
    Rule refusal =
        new Rule(
            new Match(null, "*-0009", null),
            Action.REFUSE,
            "302",
            "Sai kiểu dữ liệu",
            Duration.ZERO,
            Duration.ZERO,
            9,
            false);
    Map<String, ServiceScript> services =
        Map.of(
            SERVICE,
            new ServiceScript(List.of(), play),
            "CapSoDinhDanh",
            new ServiceScript(List.of(refusal), null));
    return start(services, new Usual(), new CopyOnWriteArrayList<>());
  }

  private TestMember start(
      Map<String, ServiceScript> services, Usual usual, List<Duration> deaths) {
    Performance performance =
        new Performance(new Script(1, Map.of("usual", services)), "usual", deaths::add);
    return new TestMember(
        TestPki.POPULATION,
        disk,
        hub,
        place ->
            ScriptedAgency.over(
                usual,
                new Workplace(
                    place.maps(),
                    place.link(),
                    place.outbox(),
                    place.clock(),
                    place.time(),
                    performance)));
  }

  private static Play play(String subject) {
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("SoHoSoCuTru", "X-${KhaiTu/SoDangKy}-${number}-${year}");
    made.put("NgayThucHien", "${today}");
    return new Play(subject, Map.of("XoaThuongTru", made));
  }

  private static Element request() {
    return Payloads.write(TestDeaths.seeded(1).removal());
  }

  private int send(TestMember running, String service, Element request, String dossier) {
    return running.send(header(service, dossier), request).status();
  }

  private static MessageHeader header(String service, String dossier) {
    return TestBirths.header(service, TestPki.POPULATION).withDossierCode(dossier);
  }

  private List<KetQuaHoSoStructure> results() {
    return hub.payloads("KetQuaHoSo", KetQuaHoSoStructure.class);
  }

  private void awaitResults(int count) {
    await().until(() -> hub.messages("KetQuaHoSo").size() == count);
  }

  private static final class Usual implements Simulator {
    private final AtomicInteger received = new AtomicInteger();

    @Override
    public String kind() {
      return "usual";
    }

    @Override
    public Reply receive(VerifiedMessage message) {
      received.incrementAndGet();
      return new Reply.Done();
    }
  }
}
