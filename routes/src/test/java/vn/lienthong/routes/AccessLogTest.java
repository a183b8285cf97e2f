package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.adapters.spi.event.PersonRecords;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhThongTinChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhTinhTrangChetMatTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucHangLoatStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.routes.disclosure.DisclosureLog;
import vn.lienthong.routes.disclosure.Disclosures;

/**
 * One person's access log after a mixed run of look-ups, a bulk file and events: what the simulated
 * agencies saw of him, line by line, and nothing else.
 */
class AccessLogTest {
  private static final CongDanStructure PERSON = citizen(40);
  private static final CongDanStructure OTHER = citizen(41);
  private static final String BULK = "XacThucHangLoat";
  private static final List<String> LISTENERS =
      List.of(
          "population",
          "tax",
          "social-insurance",
          "residence",
          "labour",
          "health",
          "civil-status",
          "one-stop");

  private static BulkHub hub;

  @BeforeAll
  static void start() {
    hub = new BulkHub();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void accessLog_afterAMixedRun_isWhatTheAgenciesSawOfThePerson_lineByLine() throws IOException {
    var head = new XacMinhThongTinChuHoStructure();
    head.setSoDinhDanh(PERSON.getSoDinhDanh());
    head.setHoVaTen(PERSON.getHoVaTen());
    head.setNgayThangNamSinh(PERSON.getNgayThangNamSinh());
    List<String> aboutHim = List.of(dossier(1), dossier(2), dossier(4));
    ask("XacMinhThongTinChuHo", dossier(1), head);
    ask("XacMinhTinhTrangChetMatTich", dossier(2), death(PERSON));
    ask("XacMinhTinhTrangChetMatTich", dossier(3), death(OTHER));
    long rows = verifyInBulk("DOT-NHAT-KY", row(1, PERSON), row(2, OTHER));
    hub.tell("civil-status", "/su-kien?ma=KT-1&loai=KHAI_TU&nguoi=" + PERSON.getSoDinhDanh());
    // five follow civil status, three population, which told it on, and two social insurance
    await().atMost(Duration.ofSeconds(30)).until(() -> books().size() == 10);
    ask("XacMinhTinhTrangChetMatTich", dossier(4), death(PERSON));

    assertThat(dossiersAtPopulation()).containsAll(aboutHim).contains(dossier(3));
    List<String> seen = new ArrayList<>(aboutHim);
    for (long row = 0; row < rows; row++) {
      seen.add(hub.member("social-insurance").code() + " " + BULK);
    }
    seen.addAll(books());
    assertThat(seen).hasSize(3 + 1 + 10);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(log()).containsExactlyInAnyOrderElementsOf(seen));
  }

  @Test
  void personalNumber_standsInNoLogLine_noMetric_andOnNoPageOfTheConsole() throws Exception {
    CongDanStructure marker = citizen(42);
    String number = marker.getSoDinhDanh();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    TestMember oneStop = hub.member("one-stop");
    try {
      ask("XacMinhTinhTrangChetMatTich", dossier(5), death(marker));
      var wrong = death(marker);
      wrong.setSoDinhDanh(number + "X");
      refused("XacMinhTinhTrangChetMatTich", wrong);
      var alone = death(marker);
      alone.setHoVaTen(null);
      refused("XacMinhTinhTrangChetMatTich", alone);
      assertThat(oneStop.get("/api/messages/" + number).statusCode()).isBetween(400, 499);
      assertThat(oneStop.get("/api/bulk/" + number).statusCode()).isBetween(400, 499);
      verifyInBulk("DOT-DANH-DAU", row(1, marker), "2," + number + "Y,,Sai,1990,00004");
      hub.tell("civil-status", "/su-kien?ma=KH-1&loai=KET_HON&nguoi=" + number);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> hub.page("tax", "/su-kien").contains(PersonRecords.shown(number)));
    } finally {
      root.detachAppender(lines);
    }

    assertThat(List.copyOf(lines.list))
        .isNotEmpty()
        .noneMatch(line -> (line.getFormattedMessage() + line.getMDCPropertyMap()).contains(number))
        .noneMatch(line -> causes(line.getThrowableProxy()).contains(number));
    OperatorBrowser operator = hub.operator();
    for (String path : List.of("/actuator/prometheus", "/actuator/health", "/ops/cases")) {
      assertThat(operator.get(path).body()).as(path).isNotEmpty().doesNotContain(number);
    }
    for (String beans : List.of("org.apache.camel:*", "org.apache.activemq.artemis:*")) {
      String all = operator.jolokia("{\"type\":\"read\",\"mbean\":\"" + beans + "\"}").body();
      assertThat(all).as(beans).contains("\"value\"").doesNotContain(number);
    }
  }

  private static String causes(@Nullable IThrowableProxy thrown) {
    return thrown == null ? "" : thrown.getMessage() + causes(thrown.getCause());
  }

  private static void refused(String service, Object question) {
    TestMember oneStop = hub.member("one-stop");
    MessageHeader header = hub.header(oneStop, service, "MAU-GIAI-QUYET-THU-TUC");
    assertThat(oneStop.post(oneStop.sign(header, question)).statusCode()).isEqualTo(422);
  }

  /** By dossier where somebody asked, else by who was given what service. */
  private static List<String> log() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    var wanted =
        new DisclosureLog.Wanted(
            List.of(PERSON.getSoDinhDanh()), now.minusHours(1), now.plusHours(1), true);
    return hub
        .bean(Jdbi.class)
        .withHandle(tx -> new DisclosureLog(hub.bean(Disclosures.class)).read(tx, wanted))
        .stream()
        .map(
            line ->
                line.dossier() == null ? line.consumer() + " " + line.service() : line.dossier())
        .toList();
  }

  /** Who took which events about the person, as each agency's own book has it. */
  private static List<String> books() throws IOException {
    String shown = PersonRecords.shown(PERSON.getSoDinhDanh());
    List<String> all = new ArrayList<>();
    for (String kind : LISTENERS) {
      hub.page(kind, "/su-kien")
          .lines()
          .filter(line -> line.endsWith("\t" + shown))
          .map(line -> hub.member(kind).code() + " " + line.split("\t", -1)[2])
          .forEach(all::add);
    }
    return all;
  }

  private static Stream<String> dossiersAtPopulation() throws IOException {
    return hub.page("population", "/so-dang-ky")
        .lines()
        .filter(line -> line.split("\t", -1)[1].equals("1"))
        .map(line -> line.split("\t", -1)[0]);
  }

  private static void ask(String service, String dossier, Object question) {
    TestMember oneStop = hub.member("one-stop");
    MessageHeader header =
        hub.header(oneStop, service, "MAU-GIAI-QUYET-THU-TUC").withDossierCode(dossier);
    assertThat(oneStop.post(oneStop.sign(header, question)).statusCode()).isEqualTo(200);
  }

  /** How many rows the result has of the person in the first row. */
  private static long verifyInBulk(String round, String first, String second) throws IOException {
    TestMember insurance = hub.member("social-insurance");
    byte[] file =
        BulkHub.csv(List.of("So,SoDinhDanh,SoCMND,HoVaTen,NgayThangNamSinh,DonVi", first, second));
    hub.upload(insurance, file, BulkForm.CSV);
    var asked = new XacThucHangLoatStructure();
    asked.setDot(BulkHub.round(round, null, 1));
    asked.setTep(BulkHub.named(file, BulkForm.CSV, 2));
    MessageHeader header = hub.header(insurance, BULK, "MAU-LAM-SACH-BHXH");
    assertThat(insurance.post(insurance.sign(header, asked)).statusCode()).isEqualTo(202);
    var result = hub.result(hub.ended(insurance, header.id()));
    return hub.rows(insurance, result.getTep()).stream()
        .map(RowResult::row)
        .filter(row -> row == 1)
        .count();
  }

  private static String row(int number, CongDanStructure citizen) {
    var birth = citizen.getNgayThangNamSinh();
    return "%d,%s,,%s,%s,00004"
        .formatted(
            number,
            citizen.getSoDinhDanh(),
            WholeName.of(citizen.getHoVaTen()),
            birth.getNgayThangNam() == null ? birth.getNam() : birth.getNgayThangNam());
  }

  private static XacMinhTinhTrangChetMatTichStructure death(CongDanStructure citizen) {
    var question = new XacMinhTinhTrangChetMatTichStructure();
    question.setSoDinhDanh(citizen.getSoDinhDanh());
    question.setHoVaTen(citizen.getHoVaTen());
    question.setNgayThangNamSinh(citizen.getNgayThangNamSinh());
    return question;
  }

  private static String dossier(int number) {
    return "H29.MOTCUA-261123-770" + number;
  }

  private static CongDanStructure citizen(int index) {
    return CitizenBook.samples().stream()
        .filter(known -> known.getSoDinhDanh() != null)
        .skip(index)
        .findFirst()
        .orElseThrow();
  }
}
