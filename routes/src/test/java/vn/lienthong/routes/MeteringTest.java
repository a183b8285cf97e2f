package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BangKeSuDungStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DongBangKeStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.metering.Metering;
import vn.lienthong.routes.metering.Statement;
import vn.lienthong.routes.metering.Usage;
import vn.lienthong.routes.statistics.ClosedDays;
import vn.lienthong.routes.statistics.DayClose;

/** Mixed traffic of a hub with all agencies, counted from its evidence. */
class MeteringTest {
  private static final LocalDate TODAY = VietnamTime.today();
  private static final YearMonth MONTH = YearMonth.from(TODAY);
  private static final String LOOK_UP = "TT-MAU-07";
  private static final int LOOK_UPS = 5;
  private static final int LISTS = 3;

  private static ReleaseHub hub;
  private static TestMember oneStop;

  /** Five look-ups, one of them twice; refused ones; lists; and all that within a quota of six. */
  @BeforeAll
  static void traffic() {
    hub =
        ReleaseHub.start(
            "metering",
            Map.of(
                Path.of("agreements", "one-stop-looks-up-citizens.yaml"),
                Map.of("perDay: 20000", "perDay: 6"),
                Path.of("hub.yaml"),
                Map.of(
                    "  profile: trial",
                    "  profile: trial\n  metering: {look: 200ms}\n  statistics: {look: 200ms}")));
    oneStop = hub.member("one-stop");
    CongDanStructure citizen = ReleaseHub.citizen();
    for (int i = 1; i < LOOK_UPS; i++) {
      assertThat(hub.ask(oneStop, ReleaseHub.PURPOSE, citizen).statusCode()).isEqualTo(200);
    }
    byte[] twice = oneStop.sign(hub.header(oneStop, ReleaseHub.PURPOSE), ReleaseHub.about(citizen));
    assertThat(oneStop.post(twice).statusCode()).isEqualTo(200);
    assertThat(oneStop.post(twice).statusCode()).isEqualTo(200);
    assertThat(hub.ask(oneStop, "KHONG-CO", citizen).statusCode()).isEqualTo(403);
    TestMember tax = hub.member("tax");
    var list = new DanhMucDungChungStructure();
    list.setDanhMuc("gioi-tinh");
    for (int i = 0; i < LISTS; i++) {
      byte[] question = tax.sign(tax.header("DanhMucDungChung"), list);
      assertThat(tax.post(question).statusCode()).isEqualTo(200);
    }
    hub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO disclosure (at, consumer, provider, service, agreement, fields, given_id)"
                        + " SELECT now(), ?, ?, 'SuKienDanCu', 'TT-MAU-EVENT', '{NoiO,HoVaTen}', max(id)"
                        + " FROM evidence",
                    hub.member("labour").code().value(),
                    hub.population().code().value()));
  }

  @Test
  void whatAMemberWasGivenWithoutAsking_counts_withItsFields() {
    Statement.Line line = line(metering().month(MONTH, null), hub.member("labour"), "TT-MAU-EVENT");
    assertThat(line.questions()).isZero();
    assertThat(line.answers()).isEqualTo(1);
    assertThat(line.fields()).isEqualTo(2);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void usage_isWhatTheProviderSaw_andRefusalsAndRepetitionsAreNotInIt() throws Exception {
    Metering.Month month = metering().month(MONTH, null);
    Statement.Line line = line(month, oneStop, LOOK_UP);
    assertThat(line.questions()).isEqualTo(hub.timesAsked()).isEqualTo(LOOK_UPS);
    assertThat(line.answers()).isEqualTo(LOOK_UPS);
    assertThat(line.product()).isEqualTo("SPDC01");
    assertThat(line.amount()).isEqualTo(LOOK_UPS * 500L);
    Statement.Line lists = line(month, hub.member("tax"), "TT-MAU-150");
    assertThat(lists.questions()).isEqualTo(LISTS);
    assertThat(lists.amount()).isNull();
    assertThat(month.illustrative()).isTrue();
  }

  @Test
  void digest_isThatOfTheDocumentsThatTheMemberSentAndGot() {
    Usage usage =
        metering().month(MONTH, oneStop.code().value()).days().stream()
            .filter(one -> one.agreement().equals(LOOK_UP))
            .findFirst()
            .orElseThrow();
    List<byte[]> documents =
        hub
            .bean(Jdbi.class)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT unnest(ARRAY[k.evidence_id, k.answer_evidence_id])"
                                + " FROM known_message k JOIN evidence e ON e.id = k.evidence_id"
                                + " WHERE e.service = ? AND k.answer_evidence_id IS NOT NULL"
                                + " ORDER BY k.evidence_id")
                        .bind(0, ReleaseHub.SERVICE)
                        .mapTo(Long.class)
                        .list())
            .stream()
            .map(id -> hub.bean(EvidenceJournal.class).body(id).orElseThrow())
            .toList();
    assertThat(documents).hasSize(2 * LOOK_UPS);
    byte[][] digests = documents.stream().map(Sha256::of).toArray(byte[][]::new);
    assertThat(usage.digest()).isEqualTo(Sha256.hex(digests));
  }

  @Test
  void quota_warnsOnce_atEightyPerCent() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("quota_warning WHERE percent = 80") == 1);
    assertThat(count("quota_warning WHERE percent = 100")).isZero();
  }

  @Test
  void closedMonth_isProvedByTheEvidence_andAChangedFigureIsFound_andTheStatementIsSentOnce() {
    Jdbi database = hub.bean(Jdbi.class);
    ClosedDays.close(hub.bean(DayClose.class), database, TODAY);
    Metering.Check check = metering().verify(MONTH);
    assertThat(check.days()).isEqualTo(1);
    assertThat(check.lines()).isGreaterThanOrEqualTo(2);
    assertThat(check.differences()).isEmpty();
    String wrong =
        "UPDATE usage_day SET answers = answers %s 1 WHERE agreement = '" + LOOK_UP + "'";
    database.useHandle(handle -> handle.execute(wrong.formatted("+")));
    assertThat(metering().verify(MONTH).differences())
        .hasSize(2)
        .allMatch(difference -> difference.contains(LOOK_UP));
    database.useHandle(handle -> handle.execute(wrong.formatted("-")));
    lastMonthOfTheCentre(database);
    await().atMost(Duration.ofSeconds(20)).until(() -> count("usage_statement") == 1);
    BangKeSuDungStructure statement = statement(database);
    assertThat(statement.getThang()).isEqualTo(MONTH.minusMonths(1).toString());
    assertThat(statement.getDong())
        .extracting(DongBangKeStructure::getSoLuotHoi)
        .containsExactly(7L);
    boolean takesCsv = hub.bean(FileStore.class).limits().types().contains("text/csv");
    assertThat(statement.getTepChiTiet() != null).isEqualTo(takesCsv);
    assertThat(count("file_reference WHERE receiver = 'H29.IOC'")).isEqualTo(takesCsv ? 1 : 0);
    assertThat(statement.getDauVanBangChung())
        .isEqualTo(Sha256.hex(Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2})));
  }

  /** Two days of the month before, as they would have been counted then. */
  private static void lastMonthOfTheCentre(Jdbi database) {
    LocalDate first = MONTH.minusMonths(1).atDay(1);
    database.useTransaction(
        tx -> {
          tx.execute(
              "INSERT INTO day_closed (day, threshold) VALUES (?, 5), (?, 5)",
              first,
              first.plusDays(1));
          for (int i = 1; i <= 2; i++) {
            tx.execute(
                "INSERT INTO usage_day VALUES (?, ?, 'TT-MAU-151', 'ThongKeTongHop', ?, 1, 0, ?)",
                first.plusDays(i - 1L),
                hub.member("command-centre").code().value(),
                2 + i,
                Sha256.of(new byte[] {(byte) i}));
          }
        });
  }

  private static BangKeSuDungStructure statement(Jdbi database) {
    long id =
        database.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM evidence WHERE service = 'BangKeSuDung' AND direction = 'TAO'")
                    .mapTo(Long.class)
                    .one());
    byte[] body = hub.bean(EvidenceJournal.class).body(id).orElseThrow();
    return Payloads.read(
        Envelopes.payload(SecureXml.parse(body).getDocumentElement()), BangKeSuDungStructure.class);
  }

  private static Statement.Line line(Metering.Month month, TestMember member, String agreement) {
    return month.statements().stream()
        .filter(one -> one.member().equals(member.code().value()))
        .flatMap(one -> one.lines().stream())
        .filter(one -> one.agreement().equals(agreement))
        .findFirst()
        .orElseThrow();
  }

  private static Metering metering() {
    return hub.bean(Metering.class);
  }

  private static long count(String from) {
    return hub.bean(Jdbi.class)
        .withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one());
  }
}
