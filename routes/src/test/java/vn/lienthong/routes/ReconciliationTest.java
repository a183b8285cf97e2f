package vn.lienthong.routes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routes.ReconciledHub.SOON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.sample.DeathSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.pipeline.OfficerWord;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationActions;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationReport;

/** Books that differ after births that stopped in between, until all of them agree again. */
class ReconciliationTest {
  private static final String BIRTH = "KHAI_SINH";
  private static final String DOSSIER = "H29.MOTCUA-261122-";

  /** One story with one hub: each chapter needs what the one before has left. */
  @Test
  void whatStoppedInBetween_isFound_resumed_andTheBooksAgreeAgain() throws IOException {
    try (ReconciledHub hub = new ReconciledHub()) {
      for (int i = 1; i <= 5; i++) {
        send(hub, "LienThongKhaiSinh", i, BirthSamples.seeded(7700 + i).next());
      }
      await().atMost(SOON).until(() -> stopped(hub));
      booksThatDiffer_withinTheTime_areNoError(hub);
      timeHasPassed(hub);
      String round = whatIsMissing_isListed_withStepAndHolder(hub);
      resolve(hub, round);
      afterThat_allBooksAgree_andNoNumberStandsAnywhere(hub);

      death_isComparedWithWhatFollowsIt(hub);
      RoundsByChance rounds = new RoundsByChance(hub, BIRTH);
      rounds.silentMember_isNamed_andItsLateAnswerIsNoted();
      rounds.oneOfManyNodes_opensARound();
      rounds.dayBefore_isOpenedByItself_once();
      rounds.dayThatAgreedBeforeItsEnd_isComparedAgain();
      rounds.dayThatCannotBe_isRefused();
      rounds.changedPlan_isTakenOver_andAWrongOneIsTold();
    }
  }

  private static void booksThatDiffer_withinTheTime_areNoError(ReconciledHub hub) {
    String round = hub.round(BIRTH);
    assertThat(hub.state(round)).isEqualTo("LECH");
    assertThat(hub.items(round))
        .isNotEmpty()
        .noneMatch(item -> Boolean.TRUE.equals(item.get("late")));
    assertThat(cases(hub)).isEmpty();
  }

  private static String whatIsMissing_isListed_withStepAndHolder(ReconciledHub hub) {
    String round = hub.round(BIRTH);
    assertThat(hub.items(round).stream().map(ReconciliationTest::line))
        .containsExactlyInAnyOrder(
            "THUONG_TRU G01.CUTRU 0002 HOAN_THANH",
            "THE_BHYT G34.BHXH 0003 DA_GUI",
            "THE_BHYT G34.BHXH null null",
            "THE_BHYT G00.LIENTHONG 0005 DA_GUI");
    assertThat(hub.item(round, "0003")).containsEntry("heldBy", "G34.BHXH");
    assertThat(hub.item(round, "null")).containsEntry("dossiersThatWait", DOSSIER + "0004");
    assertThat(cases(hub)).containsExactly("2", "3", "5");

    hub.change("UPDATE reconciliation_round SET day = day - 3");
    Map<String, Long> lag = hub.bean(ReconciliationReport.class).lag();
    hub.change("UPDATE reconciliation_round SET day = day + 3");
    assertThat(lag)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "civil-status",
                0L,
                "population",
                0L,
                "residence",
                3L,
                "social-insurance",
                3L,
                "hub",
                3L));
    return round;
  }

  private static void resolve(ReconciledHub hub, String round) {
    var actions = hub.bean(ReconciliationActions.class);
    Map<String, Object> unknown = hub.item(round, "null");
    assertThatThrownBy(() -> actions.resume(id(unknown), new OfficerWord("Ann", "test", 0)))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("knows of no dossier");
    Map<String, Object> done = hub.item(round, "0002");
    assertThatThrownBy(() -> actions.resume(id(done), new OfficerWord("Ann", "test", 0)))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("has moved since you looked");

    actions.resend(id(unknown), "Ann", "kết quả khai sinh bị mất");
    actions.resend(id(hub.item(round, "0005")), "Ann", "kết quả thẻ bị mất");
    actions.resume(id(done), new OfficerWord("Ann", "sổ cư trú thiếu", seen(done)));
    Map<String, Object> never = hub.item(round, "0003");
    actions.resume(id(never), new OfficerWord("Ann", "BHXH quên", seen(never)));
    await()
        .atMost(SOON)
        .until(() -> dossiers(hub).stream().allMatch(state -> state.endsWith("HOAN_THANH")));
    String answered = "SELECT step FROM reconciliation_repeat WHERE answered_at IS NOT NULL";
    await().atMost(SOON).until(() -> hub.column(answered).equals(List.of("DangKyThuongTru")));
    assertThat(hub.column("SELECT who || ' ' || action FROM reconciliation_decision ORDER BY id"))
        .endsWith("Ann GUI_LAI", "Ann GUI_LAI", "Ann LAM_TIEP", "Ann LAM_TIEP");
  }

  private static void afterThat_allBooksAgree_andNoNumberStandsAnywhere(ReconciledHub hub) {
    String round = hub.round(BIRTH);
    assertThat(hub.items(round)).isEmpty();
    assertThat(hub.state(round)).isEqualTo("KHOP");
    assertThat(cases(hub)).isEmpty();

    List<String> numbers = numbers(hub);
    assertThat(numbers).hasSize(5);
    String tables = "SELECT tablename FROM pg_tables WHERE tablename LIKE 'reconciliation%'";
    for (String table : hub.column(tables)) {
      String all = String.join("\n", hub.column("SELECT t::text FROM " + table + " t"));
      assertThat(numbers).as(table).noneMatch(all::contains);
    }
    for (String code : hub.column("SELECT code FROM reconciliation_round")) {
      String shown = String.valueOf(hub.bean(ReconciliationReport.class).round(code));
      assertThat(numbers).noneMatch(shown::contains);
    }
  }

  private static void death_isComparedWithWhatFollowsIt(ReconciledHub hub) {
    LienThongKhaiTuStructure form =
        LongStream.rangeClosed(1, 200)
            .mapToObj(
                seed -> DeathSamples.seeded(seed, VietnamTime.today()).next(2, QuyChiTraType.BHXH))
            .filter(one -> one.getNguoiChet().getDinhDanh().getSoDinhDanh() != null)
            .findFirst()
            .orElseThrow();
    send(hub, "LienThongKhaiTu", 6, form);
    await().atMost(SOON).until(() -> dossiers(hub).contains("6 HOAN_THANH"));
    String round = hub.round("KHAI_TU");
    assertThat(hub.state(round)).isEqualTo("KHOP");
    String totals =
        "SELECT record || ' ' || records FROM reconciliation_question WHERE round = '%s' ORDER BY 1";
    assertThat(hub.column(totals.formatted(round)))
        .containsExactly("GIAM_THE_BHYT 1", "KHAI_TU 1", "XOA_THUONG_TRU 1");
    assertThat(hub.column("SELECT unit FROM reconciliation_total"))
        .as("what was told by commune is forgotten with the round")
        .isEmpty();
  }

  private static void send(ReconciledHub hub, String service, int number, Object form) {
    MessageHeader header =
        hub.member("one-stop").header(service).withDossierCode(DOSSIER + "%04d".formatted(number));
    assertThat(hub.send("one-stop", header, form).state()).isEqualTo(ReceiptState.DA_XU_LY);
  }

  private static boolean stopped(ReconciledHub hub) {
    String open =
        "SELECT right(dossier_code, 1) FROM dossier_step WHERE state = 'DA_GUI' ORDER BY 1";
    return dossiers(hub).containsAll(List.of("1 HOAN_THANH", "2 HOAN_THANH"))
        && hub.column(open).equals(List.of("3", "4", "5"));
  }

  /** From now on whatever is missing is past its time. */
  private static void timeHasPassed(ReconciledHub hub) {
    hub.change(
        "CREATE FUNCTION past() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN NEW.due_at := now() - interval ''1 day''; RETURN NEW; END'");
    hub.change(
        "CREATE TRIGGER past BEFORE INSERT ON reconciliation_item"
            + " FOR EACH ROW EXECUTE FUNCTION past()");
  }

  private static List<String> numbers(ReconciledHub hub) {
    EvidenceJournal journal = hub.bean(EvidenceJournal.class);
    Pattern number = Pattern.compile("SoDinhDanh>(\\d{12})<");
    String results =
        "SELECT result_evidence_id::text FROM dossier_step"
            + " WHERE service = 'DangKyKhaiSinh' AND result_evidence_id IS NOT NULL";
    return hub.column(results).stream()
        .map(id -> journal.body(Long.parseLong(id)).orElseThrow())
        .map(body -> number.matcher(new String(body, StandardCharsets.UTF_8)))
        .flatMap(found -> found.results().map(match -> match.group(1)))
        .toList();
  }

  private static String line(Map<String, Object> item) {
    String dossier = String.valueOf(item.get("dossier")).replace(DOSSIER, "");
    return "%s %s %s %s"
        .formatted(item.get("record"), item.get("lacking"), dossier, item.get("stepState"));
  }

  private static List<String> dossiers(ReconciledHub hub) {
    return hub.column("SELECT right(code, 1) || ' ' || state FROM dossier ORDER BY code");
  }

  private static List<String> cases(ReconciledHub hub) {
    return hub.column(
        "SELECT right(dossier_code, 1) FROM officer_case"
            + " WHERE kind = 'DOI_SOAT' AND closed_at IS NULL ORDER BY 1");
  }

  private static long id(Map<String, Object> item) {
    return (long) requireNonNull(item.get("item"));
  }

  private static int seen(Map<String, Object> item) {
    return (int) requireNonNull(item.get("seen"));
  }
}
