package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.pipeline.OperatorDecisions;

/** What no machine ends stands before operators of a real hub until one of them closes it. */
class OfficerCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BIRTH = "DangKyKhaiSinh";
  private static final String PROGRESS = "CapNhatTienDoHoSoMC";

  private static OperatorBrowser an;

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember civilStatus = RunningHub.member("civil-status");

  @BeforeAll
  static void login() throws Exception {
    an = TestOperators.browser(TestOperators.AN);
  }

  @Test
  void refusedStep_isACase_untilAnOperatorClosesIt_andIsEvidence() throws Exception {
    String dossier = open(321);
    UUID result = answer(dossier, KetQuaBuocType.TU_CHOI);
    JsonNode one = onlyCase(dossier);

    assertThat(one.path("kind").asText()).isEqualTo("HO_SO");
    assertThat(one.path("code").asText()).isEqualTo("LT-1021");
    assertThat(one.path("moTa").asText()).isEqualTo("Bên nhận từ chối thông điệp");
    assertThat(one.path("detail").asText()).contains(civilStatus.code().value(), BIRTH);
    assertThat(one.path("message").asText()).isEqualTo(civilStatus.code() + "/" + result);
    assertThat(one.path("starter").asText()).isEqualTo(oneStop.code().value());
    assertThat(one.path("viecCanLam").asText()).contains("cases close " + number(one));
    assertThat(health()).startsWith("WARN: ").contains("DOSSIER ");
    assertThat(metric("lienthong_operators_waiting", "DOSSIER")).isPositive();
    assertThat(metric("lienthong_operators_oldest_seconds", "DOSSIER")).isPositive();

    assertThat(decide("take", one, " ").statusCode()).isEqualTo(400);
    assertThat(json(decide("take", one, "asks the commune")).path("takenBy").asText())
        .isEqualTo(TestOperators.AN);
    JsonNode closed = json(decide("close", one, "settled on paper"));
    HttpResponse<String> again = decide("close", one, "again");

    assertThat(closed.path("closedBy").asText()).isEqualTo(TestOperators.AN);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains(TestOperators.AN);
    assertThat(cases("?dossier=" + dossier)).isEmpty();
    assertThat(cases("?all=true&dossier=" + dossier)).hasSize(1);
    assertThat(events(result))
        .containsExactly(
            "CAN_CAN_BO null null",
            "DA_XU_LY null null",
            "CAN_BO_NHAN an asks the commune",
            "CAN_BO_DONG an settled on paper");
  }

  @Test
  void hubsOwnMessage_thatItsReceiverRefuses_isACase_andTheDossierGoesOn() throws Exception {
    String dossier = code(322);
    TestMember portal = RunningHub.member("national-portal");
    UUID progress = DerivedId.of(dossier, PROGRESS, "1", portal.code().value());
    try (var ignored =
        new MisbehavingMember("national-portal", Map.of(progress, MisbehavingMember.Way.REFUSES))) {
      open(322);
      JsonNode one = onlyCase(dossier);

      assertThat(one.path("kind").asText()).isEqualTo("THONG_DIEP");
      assertThat(one.path("code").asText()).isEqualTo("LT-1021");
      assertThat(one.path("detail").asText()).contains(portal.code().value(), "LT-1007");
      assertThat(one.path("message").asText()).endsWith("/" + progress);
      assertThat(one.path("delivery").asText()).isEqualTo("XONG");
      assertThat(one.path("viecCanLam").asText()).contains(portal.code().value());
      assertThat(health()).contains("REFUSED_MESSAGE ");
      assertThat(state(dossier)).isEqualTo("DANG_XU_LY");
      assertThat(events(progress)).contains("CAN_CAN_BO null null");
    }
  }

  @Test
  void caseOfADossier_thatGoesOn_isClosedByItself() throws Exception {
    String dossier = open(323);
    set(dossier, TestProcedures.unreadable());
    UUID result = answer(dossier, KetQuaBuocType.DA_TIEP_NHAN);
    JsonNode one = onlyCase(dossier);
    assertThat(one.path("code").asText()).isEqualTo("LT-5001");
    assertThat(one.path("delivery").asText()).isEqualTo("HONG");
    assertThat(one.path("viecCanLam").asText())
        .contains("replay do --message " + civilStatus.code());
    assertThat(state(dossier)).isEqualTo("CAN_CAN_BO");

    set(dossier, "procedure = 'LienThongKhaiSinh'");
    RunningHub.bean(OperatorDecisions.class).requeue(handOver(result), "Ann", "mended");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(cases("?dossier=" + dossier)).isEmpty());
    assertThat(state(dossier)).isEqualTo("DANG_XU_LY");
    JsonNode over = cases("?all=true&dossier=" + dossier).get(0);
    assertThat(over.path("closedBy").isNull()).isTrue();
    assertThat(over.path("closedAt").isNull()).isFalse();
  }

  @Test
  void caseOfAMessageThatStandsStill_cannotBeClosed_andTakenUp_itHasAnOwnerAgain()
      throws Exception {
    String dossier = open(324);
    set(dossier, TestProcedures.unreadable());
    UUID result = answer(dossier, KetQuaBuocType.DA_TIEP_NHAN);
    JsonNode one = onlyCase(dossier);

    HttpResponse<String> refused = decide("close", one, "settled on paper");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("replay do --message " + civilStatus.code() + "/" + result)
        .contains("first replay do, or replay skip");
    assertThat(cases("?dossier=" + dossier)).hasSize(1);
    assertThat(events(result)).noneMatch(event -> event.startsWith("CAN_BO_DONG"));

    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE officer_case SET closed_at = now() WHERE id = ?", number(one)));
    assertThat(state(dossier)).isEqualTo("CAN_CAN_BO");
    set(dossier, "procedure = 'LienThongKhaiSinh'");
    RunningHub.bean(OperatorDecisions.class).requeue(handOver(result), "Ann", "mended");

    assertThat(events(result)).containsSequence("GIAO_LAI Ann mended", "CAN_CAN_BO null null");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(state(dossier)).isEqualTo("DANG_XU_LY"));
    assertThat(cases("?all=true&dossier=" + dossier)).hasSize(2);
    assertThat(cases("?dossier=" + dossier)).isEmpty();
  }

  @Test
  void stranger_andUnknownCase_areRefused() throws Exception {
    assertThat(an.forged("/ops/cases/1/close", "{\"reason\":\"x\"}").statusCode()).isEqualTo(403);
    assertThat(an.post("/ops/cases/0/close", "{\"reason\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(an.post("/ops/cases/x/take", "{\"reason\":\"x\"}").statusCode()).isEqualTo(400);
  }

  private static JsonNode onlyCase(String dossier) throws Exception {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(cases("?dossier=" + dossier)).hasSize(1));
    return cases("?dossier=" + dossier).get(0);
  }

  private static JsonNode cases(String query) throws Exception {
    return json(an.get("/ops/cases" + query)).path("cases");
  }

  private static HttpResponse<String> decide(String what, JsonNode one, String reason)
      throws Exception {
    return an.post(
        "/ops/cases/" + number(one) + "/" + what,
        JSON.writeValueAsString(Map.of("reason", reason)));
  }

  private static long number(JsonNode one) {
    return one.path("case").asLong();
  }

  private static String health() throws Exception {
    return RunningHub.beans(ComponentHealth.class).stream()
        .filter(one -> one.name().equals("operators"))
        .findFirst()
        .orElseThrow()
        .check();
  }

  private static double metric(String name, String kind) throws Exception {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !an.get("/actuator/prometheus").body().contains(line(name, kind) + " 0.0"));
    return an.get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(line(name, kind)))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  private static String line(String name, String kind) {
    return name + "{kind=\"" + kind + "\"}";
  }

  private static String code(long seed) {
    return "H29.MOTCUA-261121-%04d".formatted(seed);
  }

  private String open(long seed) {
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode(code(seed));
    assertThat(oneStop.post(oneStop.birth(header, seed)).statusCode()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                RunningHub.count(
                        "SELECT count(*) FROM dossier_step WHERE dossier_code = '%s'"
                            .formatted(code(seed)))
                    == 1);
    return code(seed);
  }

  private UUID answer(String dossier, KetQuaBuocType given) {
    var result = new KetQuaHoSoStructure();
    result.setDichVu(BIRTH);
    result.setKetQua(given);
    result.setNgayKetQua(LocalDate.of(2026, 11, 21));
    MessageHeader header =
        civilStatus
            .header("KetQuaHoSo")
            .withDossierCode(dossier)
            .withReference(DerivedId.of(dossier, BIRTH, "1"));
    assertThat(civilStatus.post(civilStatus.sign(header, result)).statusCode()).isEqualTo(202);
    return header.id();
  }

  private static List<String> events(UUID message) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT concat_ws(' ', v.kind, coalesce(v.detail->>'nguoiQuyetDinh', 'null'),"
                            + " coalesce(v.detail->>'lyDo', 'null')) FROM evidence_event v"
                            + " JOIN evidence e ON e.id = v.evidence_id WHERE e.message_id = ?"
                            + " ORDER BY v.id")
                    .bind(0, message)
                    .mapTo(String.class)
                    .list());
  }

  private static long handOver(UUID message) {
    return RunningHub.count(
        "SELECT h.id FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.message_id = '%s'".formatted(message));
  }

  private static String state(String dossier) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT state FROM dossier WHERE code = ?")
                    .bind(0, dossier)
                    .mapTo(String.class)
                    .one());
  }

  private static void set(String dossier, String column) {
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle -> handle.execute("UPDATE dossier SET " + column + " WHERE code = ?", dossier));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body());
  }
}
