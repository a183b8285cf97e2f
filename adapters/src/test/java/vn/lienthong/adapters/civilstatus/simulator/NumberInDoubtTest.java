package vn.lienthong.adapters.civilstatus.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.adapters.civilstatus.simulator.NumberOffices.Fate;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDeaths;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.validation.MessageValidator;

/** A request for a number whose outcome nobody knows: a child never gets two. */
class NumberInDoubtTest {
  private static final String DOSSIER = TestBirths.DOSSIER;
  private static final String ISSUE = "CapSoDinhDanh";
  private static final String STATUS = "TraCuuTrangThaiCapSo";
  private static final String CANCEL = "HuyCapSo";

  private final NumberOffices offices = new NumberOffices();

  @AfterEach
  void close() {
    offices.close();
  }

  @Test
  void answerThatIsLost_isFoundByTheStatus_andNothingIsAskedAgain() {
    offices.fate = first(ISSUE, 1, Fate.ANSWER_IS_LOST);
    offices.register(1, DOSSIER);
    offices.awaitResults(1);

    assertThat(offices.results().get(0).getKetQua()).isEqualTo(KetQuaBuocType.HOAN_THANH);
    assertThat(offices.issued()).isEqualTo(1);
    assertThat(asked(ISSUE)).hasSize(1);
    assertThat(asked(STATUS)).hasSize(1);
    assertThat(MessageValidator.validate(asked(STATUS).get(0).root()).errorFindings()).isEmpty();
  }

  @Test
  void requestThatNeverArrived_isSentAgain_withTheSameIdAndBytes() {
    offices.fate = first(ISSUE, 2, Fate.NEVER_ARRIVES);
    offices.register(2, DOSSIER);
    offices.awaitResults(1);

    assertThat(asked(ISSUE)).hasSize(3);
    assertThat(asked(ISSUE))
        .allSatisfy(q -> assertThat(q.bytes()).isEqualTo(asked(ISSUE).get(0).bytes()));
    assertThat(asked(STATUS)).hasSize(2);
    assertThat(offices.issued()).isEqualTo(1);
  }

  @Test
  void stopOfBoth_betweenIssueAndEntry_endsWithTheOneNumber() {
    offices.fate = message -> Fate.ANSWER_IS_LOST;
    offices.register(3, DOSSIER);
    await().until(() -> offices.issued() == 1);
    offices.restart();
    offices.fate = message -> Fate.ARRIVES;
    offices.awaitResults(1);

    assertThat(offices.issued()).isEqualTo(1);
    assertThat(asked(ISSUE)).hasSize(1);
    assertThat(offices.standing(DOSSIER)).isEqualTo("ISSUED");
  }

  @Test
  void nextRoundOfADossier_asksWithTheSameId() {
    offices.fate = message -> Fate.ANSWER_IS_LOST;
    offices.register(4, DOSSIER);
    await().until(() -> offices.issued() == 1);
    offices.register(4, DOSSIER);
    offices.fate = message -> Fate.ARRIVES;
    offices.awaitResults(2);

    assertThat(offices.issued()).isEqualTo(1);
    assertThat(asked(ISSUE).stream().map(q -> q.header().id()).distinct()).hasSize(1);
    assertThat(offices.results().get(1))
        .usingRecursiveComparison()
        .isEqualTo(offices.results().get(0));
  }

  @Test
  void withdrawalWhileInDoubt_cancelsTheNumber_andSaysSoOnce() {
    offices.fate = message -> Fate.ANSWER_IS_LOST;
    MessageHeader request = offices.register(5, DOSSIER);
    await().until(() -> offices.issued() == 1);
    offices.civil().send(withdrawal(request), TestDeaths.withdrawal());
    offices.fate = first(CANCEL, 2, Fate.ANSWER_IS_LOST);
    offices.awaitResults(1);

    KetQuaHoSoStructure result = offices.results().get(0);
    assertThat(result.getKetQua()).isEqualTo(KetQuaBuocType.TU_CHOI);
    assertThat(result.getGhiChu()).contains("đã rút theo yêu cầu");
    assertThat(offices.cancelled()).isEqualTo(1);
    assertThat(offices.standing(DOSSIER)).isEqualTo("CANCELLED");
    assertThat(offices.civilDisk.map("acts").entries()).isEmpty();
    List<VerifiedMessage> cancellations = asked(CANCEL);
    assertThat(cancellations)
        .hasSize(3)
        .allSatisfy(q -> assertThat(q.bytes()).isEqualTo(cancellations.get(0).bytes()));
    assertThat(MessageValidator.validate(cancellations.get(0).root()).errorFindings()).isEmpty();
  }

  @Test
  void withdrawalOfARequestThatNeverArrived_leavesNoNumberBehind() {
    offices.fate = first(ISSUE, 1, Fate.NEVER_ARRIVES, first(STATUS, 3, Fate.NEVER_ARRIVES));
    MessageHeader request = offices.register(6, DOSSIER);
    await().until(() -> !asked(STATUS).isEmpty());
    offices.civil().send(withdrawal(request), TestDeaths.withdrawal());
    offices.awaitResults(1);

    assertThat(offices.results().get(0).getKetQua()).isEqualTo(KetQuaBuocType.TU_CHOI);
    assertThat(offices.cancelled()).isEqualTo(offices.issued());
    assertThat(offices.standing(DOSSIER)).isEqualTo("CANCELLED");
  }

  @Test
  void cancelledNumber_isNobodysAgain_notEvenTheSameChilds() {
    offices.fate = message -> Fate.ANSWER_IS_LOST;
    MessageHeader request = offices.register(7, DOSSIER);
    await().until(() -> offices.issued() == 1);
    int before = asked(STATUS).size();
    offices.civil().send(withdrawal(request), TestDeaths.withdrawal());
    // The first question may be of a try that had not heard of the withdrawal.
    await().until(() -> asked(STATUS).size() > before + 1);
    offices.fate = message -> Fate.ARRIVES;
    offices.awaitResults(1);
    String cancelled = offices.populationDisk.map("cancelled").entries().keySet().iterator().next();

    offices.register(7, "H29.MOTCUA-261121-0002");
    offices.awaitResults(2);

    var second = offices.results().get(1);
    assertThat(second.getKetQua()).isEqualTo(KetQuaBuocType.HOAN_THANH);
    assertThat(second.getKhaiSinh().getSoDinhDanh()).isNotEqualTo(cancelled);
    assertThat(offices.issued()).isEqualTo(2);
  }

  @Test
  void sameIdFromSixteenThreads_isOneNumber() throws Exception {
    MessageHeader header = TestBirths.header(ISSUE, TestPki.POPULATION);
    var adapter = new vn.lienthong.adapters.population.PopulationAdapter();
    byte[] message =
        TestPki.signed(
            header, adapter.toAgency(header, TestBirths.seeded(8).number()).orElseThrow());
    var threads = Executors.newFixedThreadPool(16);
    List<Callable<byte[]>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> offices.database().endpoint().handle(message).document());
    }
    try {
      var answers = threads.invokeAll(calls);
      byte[] first = answers.get(0).get();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(offices.issued()).isEqualTo(1);
  }

  private List<VerifiedMessage> asked(String service) {
    return offices.hub.messages(service);
  }

  private static MessageHeader withdrawal(MessageHeader request) {
    return TestBirths.header("RutHoSo", TestPki.CIVIL_STATUS).withReference(request.id());
  }

  private static Function<VerifiedMessage, Fate> first(String service, int times, Fate fate) {
    return first(service, times, fate, message -> Fate.ARRIVES);
  }

  private static Function<VerifiedMessage, Fate> first(
      String service, int times, Fate fate, Function<VerifiedMessage, Fate> others) {
    AtomicInteger left = new AtomicInteger(times);
    return message ->
        message.header().service().equals(service) && left.getAndDecrement() > 0
            ? fate
            : others.apply(message);
  }
}
