package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.adapters.spi.script.Action;
import vn.lienthong.adapters.spi.script.Match;
import vn.lienthong.adapters.spi.script.Rule;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.adapters.spi.script.ServiceScript;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TroCapMaiTangStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/** Each action of a script, at a real desk. */
class ScriptedDeskTest {
  private static final String SERVICE = "TroCapMaiTang";
  private static final Duration LONG = Duration.ofHours(1);

  private final TestDisk disk = new TestDisk();
  private final TestHub hub = new TestHub();
  private final List<Duration> deaths = new ArrayList<>();
  private final MessageHeader first = TestBirths.header(SERVICE, TestPki.LABOUR);

  @Test
  void refusal_saysCodeAndText_andNothingIsRegistered() {
    try (TestMember running = start(rule(Action.REFUSE, "200", "Hồ sơ chưa đầy đủ"))) {
      send(running, first);
      awaitResults(1);
    }
    assertThat(results().get(0).getKetQua()).isEqualTo(KetQuaBuocType.TU_CHOI);
    assertThat(results().get(0).getGhiChu()).isEqualTo("200: Hồ sơ chưa đầy đủ");
    assertThat(disk.map("acts").entries()).isEmpty();
  }

  @Test
  void supplement_isAskedOnce_andTheNextRoundIsDone_afterARestartToo() {
    Rule rule = rule(Action.SUPPLEMENT, null, "Thiếu giấy báo tử");
    try (TestMember running = start(rule)) {
      send(running, first);
      awaitResults(1);
    }
    try (TestMember running = start(rule)) {
      send(running, TestBirths.header(SERVICE, TestPki.LABOUR));
      awaitResults(2);
    }
    assertThat(results())
        .extracting(KetQuaHoSoStructure::getKetQua)
        .containsExactly(KetQuaBuocType.YEU_CAU_BO_SUNG, KetQuaBuocType.HOAN_THANH);
    assertThat(results().get(0).getGhiChu()).isEqualTo("Thiếu giấy báo tử");
  }

  @Test
  void requestWithdrawnWhileASupplementIsAwaited_isRefused() {
    try (TestMember running = start(rule(Action.SUPPLEMENT, null, "Thiếu giấy"))) {
      send(running, first);
      awaitResults(1);
      withdraw(running);
      awaitResults(2);
    }
    assertThat(results().get(1).getKetQua()).isEqualTo(KetQuaBuocType.TU_CHOI);
    assertThat(hub.messages("KetQuaHoSo").get(1).header().reference()).isEqualTo(first.id());
  }

  @Test
  void delayedRequest_waits_andIsTakenBackAtOnce() {
    Rule slow =
        new Rule(Match.ALL, Action.ACCEPT, null, "", LONG, Duration.ZERO, Integer.MAX_VALUE, true);
    try (TestMember running = start(slow)) {
      send(running, first);
      awaitResults(1);
      withdraw(running);
      awaitResults(2);
    }
    assertThat(results())
        .extracting(KetQuaHoSoStructure::getKetQua)
        .containsExactly(KetQuaBuocType.DA_TIEP_NHAN, KetQuaBuocType.TU_CHOI);
    assertThat(disk.map("acts").entries()).isEmpty();
  }

  @Test
  void answerGivenTwice_isTheSameUnderAnotherId_ofOneAct() {
    try (TestMember running = start(rule(Action.TWICE, null, ""))) {
      send(running, first);
      awaitResults(2);
    }
    List<VerifiedMessage> both = hub.messages("KetQuaHoSo");
    assertThat(both).extracting(message -> message.header().id()).doesNotHaveDuplicates();
    assertThat(both).extracting(message -> message.header().reference()).containsOnly(first.id());
    assertThat(results().get(1)).usingRecursiveComparison().isEqualTo(results().get(0));
    assertThat(disk.map("acts").entries()).hasSize(1);
  }

  @Test
  void answerWronglySigned_isRefusedByWhoeverVerifies() {
    try (TestMember running = start(rule(Action.WRONGLY_SIGNED, null, ""))) {
      send(running, first);
      await().until(() -> !hub.attempts().isEmpty());
    }
    var verified = TestPki.verifier().verifyMessage(hub.attempts().get(0));
    assertThat(((Verification.Refused<VerifiedMessage>) verified).fault().code())
        .isEqualTo(HubErrorCode.SIGNATURE_INVALID);
  }

  @Test
  void requestThatIsNeverAnswered_isTakenAndForgotten() {
    try (TestMember running = start(rule(Action.NEVER, null, ""))) {
      assertThat(send(running, first)).isEqualTo(202);
      await().until(() -> disk.map("work").entries().isEmpty());
      withdraw(running);
      await().until(() -> disk.map("work").entries().isEmpty());
      assertThat(running.outbox().waiting()).isZero();
    }
    assertThat(hub.attempts()).isEmpty();
    assertThat(disk.map("acts").entries()).isEmpty();
  }

  @Test
  void death_comesOnce_beforeTheRequestIsTaken_andItsRepeatIsDone() {
    Rule death =
        new Rule(Match.ALL, Action.DIE, null, "", Duration.ZERO, LONG, Integer.MAX_VALUE, false);
    try (TestMember running = start(death)) {
      assertThat(send(running, first)).isEqualTo(500);
      assertThat(disk.map("receptions").entries()).isEmpty();
      assertThat(send(running, first)).isEqualTo(202);
      awaitResults(1);
    }
    assertThat(deaths).containsExactly(LONG);
    assertThat(results().get(0).getKetQua()).isEqualTo(KetQuaBuocType.HOAN_THANH);
  }

  @Test
  void rules_areTakenInOrder_byRequestAndDossier() {
    Rule second = refusal(new Match(null, null, 2L), "lần thứ hai");
    Rule named = refusal(new Match(null, "*-0009", null), "hồ sơ số 9");
    try (TestMember running = start(second, named)) {
      running.send(first, Payloads.write(TestDeaths.seeded(1).funeral(QuyChiTraType.NGAN_SACH)));
      awaitResults(1);
      send(running, TestBirths.header(SERVICE, TestPki.LABOUR).withDossierCode("H-261121-0002"));
      awaitResults(2);
      send(running, TestBirths.header(SERVICE, TestPki.LABOUR).withDossierCode("H-261121-0009"));
      awaitResults(3);
    }
    assertThat(results().get(0).getKetQua()).isEqualTo(KetQuaBuocType.HOAN_THANH);
    assertThat(results())
        .extracting(KetQuaHoSoStructure::getGhiChu)
        .containsExactly(null, "lần thứ hai", "hồ sơ số 9");
  }

  private TestMember start(Rule... rules) {
    ServiceScript service = new ServiceScript(List.of(rules), null);
    Script script = new Script(7, Map.of("labour", Map.of(SERVICE, service)));
    Performance performance = new Performance(script, "labour", deaths::add);
    return new TestMember(TestPki.LABOUR, disk, hub, place -> agency(place, performance));
  }

  private static Simulator agency(Workplace place, Performance performance) {
    Workplace scripted =
        new Workplace(
            place.maps(), place.link(), place.outbox(), place.clock(), place.time(), performance);
    FuneralStep step =
        new FuneralStep(new FundDesk(QuyChiTraType.NGAN_SACH, "QD", place.clock()), 1);
    return new StepAgency(
        "labour", new StepDesk<>(scripted, SERVICE, TroCapMaiTangStructure.class, step)) {};
  }

  private int send(TestMember running, MessageHeader header) {
    var request = TestDeaths.seeded(2).funeral(QuyChiTraType.NGAN_SACH);
    return running.send(header, Payloads.write(request)).status();
  }

  private void withdraw(TestMember running) {
    var header = TestBirths.header("RutHoSo", TestPki.LABOUR).withReference(first.id());
    assertThat(running.send(header, TestDeaths.withdrawal()).status()).isEqualTo(202);
  }

  private static Rule rule(Action action, @Nullable String code, String text) {
    int times = action == Action.SUPPLEMENT ? 1 : Integer.MAX_VALUE;
    return new Rule(Match.ALL, action, code, text, Duration.ZERO, Duration.ZERO, times, false);
  }

  private static Rule refusal(Match match, String text) {
    return new Rule(match, Action.REFUSE, null, text, Duration.ZERO, Duration.ZERO, 9, false);
  }

  private List<KetQuaHoSoStructure> results() {
    return hub.payloads("KetQuaHoSo", KetQuaHoSoStructure.class);
  }

  private void awaitResults(int count) {
    await().until(() -> hub.messages("KetQuaHoSo").size() == count);
  }
}
