package vn.lienthong.routes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routes.ReconciledHub.SOON;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import vn.lienthong.qcvn109.digest.SaltedKeys;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DoiSoatDuLieuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TongHopDoiSoatStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.procedure.reconciliation.PlanRegistry;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationActions;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationReport;
import vn.lienthong.routes.registry.ConfigurationWatch;

/** Rounds that somebody does not answer, that several open at once, that open by themselves. */
record RoundsByChance(ReconciledHub hub, String kind) {

  void silentMember_isNamed_andItsLateAnswerIsNoted() {
    hub.populationIsSilent(true);
    String code = hub.open(kind);
    await().atMost(SOON).until(() -> answered(code) == 3);
    hub.change("UPDATE reconciliation_round SET answer_by = now() WHERE ended_at IS NULL");
    hub.awaitEnd(code);
    hub.populationIsSilent(false);
    assertThat(hub.bean(ReconciliationReport.class).round(code).orElseThrow())
        .containsEntry("state", "LECH")
        .containsEntry("notAnswered", "G01.CSDLDC");

    String question =
        "SELECT message_id::text FROM reconciliation_question"
            + " WHERE answered_at IS NULL AND round = '%s'";
    UUID asked = UUID.fromString(hub.column(question.formatted(code)).get(0));
    refused(answer("residence", asked, code), HubErrorCode.REFERENCE_UNKNOWN);
    refused(answer("population", asked, "DS-KHAC"), HubErrorCode.DATA_RULE_BROKEN);
    DoiSoatDuLieuStructure huge = totals(code);
    huge.getTongHop().add(total(Long.MAX_VALUE));
    refused(answer("population", asked, huge), HubErrorCode.DATA_RULE_BROKEN);
    assertThat(answered(code)).isEqualTo(3);
    assertThat(answer("population", asked, code).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(answered(code)).isEqualTo(4);
    assertThat(hub.state(code)).as("it is over").isEqualTo("LECH");
  }

  void oneOfManyNodes_opensARound() {
    List<CompletableFuture<String>> nodes =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(this::tryToOpen))
            .toList();
    assertThat(nodes.stream().map(CompletableFuture::join))
        .filteredOn(code -> !code.isEmpty())
        .hasSize(1);
  }

  void dayBefore_isOpenedByItself_once() {
    String earlier = "SELECT code FROM reconciliation_round WHERE day < '%s'";
    String today = VietnamTime.today().toString();
    assertThat(hub.column(earlier.formatted(today)))
        .as("there was no dossier before today")
        .isEmpty();
    hub.change(
        "UPDATE dossier_step SET asked_at = asked_at - interval '1 day'"
            + " WHERE step = 'DangKyKhaiSinh'");
    String code = "DS-%s-%s-1".formatted(VietnamTime.today().minusDays(1), kind);
    hub.awaitEnd(code);
    assertThat(hub.state(code)).as("nobody has anything of that day").isEqualTo("KHOP");
    assertThat(hub.column(earlier.formatted(today))).containsExactly(code);
  }

  void dayThatAgreedBeforeItsEnd_isComparedAgain() {
    LocalDate before = VietnamTime.today().minusDays(2);
    hub.change(
        "INSERT INTO reconciliation_round"
            + " (code, kind, day, number, state, run_on, answer_by, ended_at) SELECT 'DS-%1$s-%2$s-1',"
                .formatted(before, kind)
            + " '%2$s', '%1$s', 1, 'KHOP', '%1$s', now(), now()".formatted(before, kind));
    hub.change(
        "UPDATE dossier_step SET asked_at = asked_at - interval '1 day'"
            + " WHERE step = 'DangKyKhaiSinh'");
    hub.awaitEnd("DS-%s-%s-2".formatted(before, kind));
  }

  void dayThatCannotBe_isRefused() {
    LocalDate today = VietnamTime.today();
    for (LocalDate day : List.of(today.plusDays(1), LocalDate.of(2024, 12, 31), LocalDate.MIN)) {
      assertThatThrownBy(
              () -> hub.bean(ReconciliationActions.class).open(kind, day, "Ann", "kiểm tra"))
          .isInstanceOf(DecisionRefused.class)
          .hasMessageContaining("up to today");
    }
  }

  /** The last one: the plan is another afterwards. */
  void changedPlan_isTakenOver_andAWrongOneIsTold() throws IOException {
    ConfigurationWatch watch = hub.bean(ConfigurationWatch.class);
    hub.plan("daysBack: 30", "daysBack: 0");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThatThrownBy(watch::check)
                    .hasMessageContainingAll("reconciliation.yaml", "1 to 366"));
    hub.plan("daysBack: 0", "daysBack: 7");
    await().atMost(SOON).until(() -> hub.bean(PlanRegistry.class).current().daysBack() == 7);
    assertThat(watch.check()).contains("reconciliation");
  }

  private String tryToOpen() {
    try {
      return hub.open(kind);
    } catch (DecisionRefused another) {
      return "";
    }
  }

  private static TongHopDoiSoatStructure total(long count) {
    TongHopDoiSoatStructure total = new TongHopDoiSoatStructure();
    total.setDonVi("00004");
    total.setLoai("CAP_SO");
    total.setSoLuong(count);
    total.setDauVan(SaltedKeys.digest(List.of()));
    return total;
  }

  private Receipt answer(String from, UUID asked, String code) {
    return answer(from, asked, totals(code));
  }

  private static DoiSoatDuLieuStructure totals(String code) {
    DoiSoatDuLieuStructure answer = new DoiSoatDuLieuStructure();
    answer.setMaKy(code);
    answer.setNgay(VietnamTime.today());
    answer.setMuoi(new byte[] {1});
    answer.getLoai().add("CAP_SO");
    return answer;
  }

  private Receipt answer(String from, UUID asked, DoiSoatDuLieuStructure answer) {
    MessageHeader header = hub.member(from).header("DoiSoatDuLieu").withReference(asked);
    return hub.send(from, header, answer);
  }

  private int answered(String code) {
    String answered =
        "SELECT record FROM reconciliation_question"
            + " WHERE answered_at IS NOT NULL AND NOT keys AND round = '%s'";
    return hub.column(answered.formatted(code)).size();
  }

  private static void refused(Receipt receipt, HubErrorCode code) {
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(requireNonNull(receipt.fault()).code()).isEqualTo(code);
  }
}
