package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BaoCaoDinhKyStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.SoLieuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongKeTongHopStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongKeTongHopTraLoiStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.Ports;

/** What a command centre is told of dossiers of yesterday and of today, by question and report. */
class StatisticsServiceTest {
  private static final String PROVINCE = "24";
  private static final LocalDate TODAY = VietnamTime.today();
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final List<String> COMMUNES =
      AdministrativeUnits.at(TODAY).communesOf(PROVINCE).stream()
          .map(AdministrativeUnit::code)
          .limit(3)
          .toList();

  private final TestMember centre = RunningHub.member("command-centre");

  /**
   * Yesterday 12, 3 and 7 dossiers in three communes, 10, 3 and 0 of them done, 6 of these late.
   */
  @BeforeAll
  static void dossiersOfYesterday() {
    TestMember oneStop = RunningHub.member("one-stop");
    assertThat(oneStop.post(oneStop.birth(4711)).statusCode()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> RunningHub.count("SELECT count(*) FROM dossier") > 0);
    RunningHub.bean(Jdbi.class)
        .useTransaction(
            tx -> {
              tx.execute("DELETE FROM report_sent");
              tx.execute("DELETE FROM statistic_day");
              tx.execute("DELETE FROM usage_day WHERE day >= ?", YESTERDAY);
              tx.execute("DELETE FROM day_closed WHERE day >= ?", YESTERDAY);
              opened(tx, COMMUNES.get(0), 12, 10, 6);
              opened(tx, COMMUNES.get(1), 3, 3, 0);
              opened(tx, COMMUNES.get(2), 7, 0, 0);
            });
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                RunningHub.count(
                        "SELECT count(*) FROM day_closed WHERE day = '%s'".formatted(YESTERDAY))
                    == 1);
  }

  private static void opened(Handle tx, String commune, int count, int done, int late) {
    for (int i = 0; i < count; i++) {
      tx.execute(
          """
          INSERT INTO dossier (code, procedure, procedure_version, choices, unit, starter,
            started_by, form_evidence_id, state, opened_at, due_at, done_at)
          SELECT ?, procedure, procedure_version, choices, ?, starter, ?, form_evidence_id, ?,
            ?::timestamptz, ?::timestamptz, ?::timestamptz
          FROM dossier WHERE procedure = 'LienThongKhaiSinh' LIMIT 1
          """,
          "STAT-" + commune + "-" + UUID.randomUUID(),
          commune,
          UUID.randomUUID(),
          i < done ? "HOAN_THANH" : "DANG_XU_LY",
          YESTERDAY + " 08:00+07",
          YESTERDAY + (i < late ? " 09:00+07" : " 16:00+07"),
          i < done ? YESTERDAY + " 10:00+07" : null);
    }
  }

  @Test
  void smallFigure_isHidden_andSoIsAnotherOne_thatItCouldBeComputedWithoutIt() {
    List<String> told = told(asked(YESTERDAY, ChiTieuType.HO_SO_MOI, COMMUNES, PROVINCE));
    assertThat(told)
        .containsExactlyInAnyOrder(
            COMMUNES.get(0) + " HO_SO_MOI LienThongKhaiSinh 12",
            COMMUNES.get(1) + " HO_SO_MOI LienThongKhaiSinh null",
            COMMUNES.get(2) + " HO_SO_MOI LienThongKhaiSinh null",
            PROVINCE + " HO_SO_MOI LienThongKhaiSinh 22");
  }

  @Test
  void finishedDossiers_areShownOnlyWhereOnTimeAndLateBothAre() {
    var wanted = asked(YESTERDAY, ChiTieuType.HO_SO_XONG, COMMUNES, PROVINCE);
    wanted.getChiTieu().addAll(List.of(ChiTieuType.DUNG_HAN, ChiTieuType.QUA_HAN));
    assertThat(told(wanted))
        .containsExactlyInAnyOrder(
            COMMUNES.get(0) + " DUNG_HAN LienThongKhaiSinh null", // 4
            COMMUNES.get(1) + " DUNG_HAN LienThongKhaiSinh null", // 3
            PROVINCE + " DUNG_HAN LienThongKhaiSinh 7",
            COMMUNES.get(0) + " QUA_HAN LienThongKhaiSinh 6",
            PROVINCE + " QUA_HAN LienThongKhaiSinh 6",
            COMMUNES.get(0) + " HO_SO_XONG LienThongKhaiSinh null", // 10
            COMMUNES.get(1) + " HO_SO_XONG LienThongKhaiSinh null", // 3
            PROVINCE + " HO_SO_XONG LienThongKhaiSinh 13");
  }

  @Test
  void figuresOfToday_areRoundedDown() {
    String commune = COMMUNES.get(2);
    RunningHub.bean(Jdbi.class)
        .useTransaction(
            tx -> {
              opened(tx, commune, 8, 0, 0);
              tx.execute(
                  "UPDATE dossier SET opened_at = now() WHERE unit = ? AND code LIKE 'STAT-%'"
                      + " AND code IN (SELECT code FROM dossier WHERE unit = ? ORDER BY code LIMIT 8)",
                  commune, commune);
            });
    assertThat(told(asked(TODAY, ChiTieuType.HO_SO_MOI, List.of(commune))))
        .containsExactly(commune + " HO_SO_MOI LienThongKhaiSinh 5");
  }

  @Test
  void operator_seesTheSame_andNoMore() throws Exception {
    var answer =
        TestOperators.browser(TestOperators.AN)
            .get(
                "/ops/statistics?from=%s&to=%s&measure=HO_SO_MOI&area=%s&area=%s"
                    .formatted(YESTERDAY, YESTERDAY, COMMUNES.get(0), COMMUNES.get(1)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"threshold\":5", "\"count\":12,\"hidden\":false", "\"count\":null,\"hidden\":true");
    var stranger = new OperatorBrowser(RunningHub.home().ports().of(Ports.OPERATORS));
    assertThat(stranger.get("/ops/statistics?from=2026-01-01&to=2026-01-02").body())
        .doesNotContain("threshold");
  }

  @Test
  void sillyQuestion_isRefused_withItsPlace() {
    var backwards = asked(TODAY, ChiTieuType.HO_SO_MOI, List.of());
    backwards.setTuNgay(TODAY.plusDays(1));
    assertThat(refusal(backwards).place()).endsWith("dv:DenNgay");
    var future = asked(TODAY.plusDays(2), ChiTieuType.HO_SO_MOI, List.of());
    assertThat(refusal(future).english()).contains("in the future");
    var tooLong = asked(TODAY, ChiTieuType.HO_SO_MOI, List.of());
    tooLong.setTuNgay(TODAY.minusDays(366));
    assertThat(refusal(tooLong).english()).contains("at most 366 days");
    var unknown = asked(TODAY, ChiTieuType.HO_SO_MOI, List.of());
    unknown.getDichVu().add("KhongCo");
    assertThat(refusal(unknown).english()).contains("there is no service KhongCo");
  }

  @Test
  void report_isSentOnceForItsPeriod_whateverTheLooks() {
    await().atMost(Duration.ofSeconds(20)).until(() -> reports("NGAY") == 1);
    byte[] body =
        RunningHub.bean(Jdbi.class)
            .withHandle(
                handle ->
                    RunningHub.bean(EvidenceJournal.class)
                        .body(
                            handle,
                            handle
                                .createQuery(
                                    "SELECT e.id FROM evidence e JOIN hand_over h"
                                        + " ON h.evidence_id = e.id WHERE e.service = 'BaoCaoDinhKy'"
                                        + " ORDER BY e.id LIMIT 1")
                                .mapTo(Long.class)
                                .one()))
            .orElseThrow();
    var report =
        Payloads.read(
            Envelopes.payload(SecureXml.parse(body).getDocumentElement()),
            BaoCaoDinhKyStructure.class);
    assertThat(report.getTuThoiDiem().toLocalDate()).isEqualTo(YESTERDAY);
    assertThat(report.getNguongChe()).isEqualTo(5);
    assertThat(report.getSoLieu())
        .extracting(StatisticsServiceTest::line)
        .contains(PROVINCE + " HO_SO_MOI LienThongKhaiSinh 22");
  }

  private static long reports(String period) {
    return RunningHub.count(
        "SELECT count(*) FROM report_sent WHERE period = '%s'".formatted(period));
  }

  private static ThongKeTongHopStructure asked(
      LocalDate day, ChiTieuType measure, List<String> areas, String... more) {
    var asked = new ThongKeTongHopStructure();
    asked.setTuNgay(day);
    asked.setDenNgay(day);
    asked.getChiTieu().add(measure);
    asked.getDonVi().addAll(areas);
    asked.getDonVi().addAll(List.of(more));
    return asked;
  }

  private List<String> told(ThongKeTongHopStructure asked) {
    HttpResponse<byte[]> reply = centre.post(centre.sign(centre.header("ThongKeTongHop"), asked));
    assertThat(reply.statusCode()).isEqualTo(200);
    var verified =
        ((Verification.Trusted<VerifiedMessage>) RunningHub.verifier().verifyMessage(reply.body()))
            .document();
    assertThat(verified.signer()).isEqualTo(centre.hub());
    return Payloads.read(verified.payload(), ThongKeTongHopTraLoiStructure.class)
        .getSoLieu()
        .stream()
        .map(StatisticsServiceTest::line)
        .toList();
  }

  private static String line(SoLieuStructure figure) {
    return figure.getDonVi()
        + " "
        + figure.getChiTieu()
        + " "
        + figure.getDichVu()
        + " "
        + figure.getSoLuong();
  }

  private HubFault refusal(ThongKeTongHopStructure asked) {
    HttpResponse<byte[]> reply = centre.post(centre.sign(centre.header("ThongKeTongHop"), asked));
    HubFault fault =
        Objects.requireNonNull(
            Receipts.read(SecureXml.parse(reply.body()).getDocumentElement()).fault());
    assertThat(fault.code()).isEqualTo(HubErrorCode.DATA_RULE_BROKEN);
    return fault;
  }
}
