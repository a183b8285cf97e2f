package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriTruongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoBHXHStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhThongTinNoiOHienTaiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.routes.disclosure.DisclosureLog;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Every look-up under its sample agreement: what is given, what is not, and what is noted of it.
 */
class PopulationServicesTest {
  private static final String DOSSIER = "MAU-GIAI-QUYET-THU-TUC";
  private static final CongDanStructure CITIZEN = ReleaseHub.citizen();

  private static final String DWELLING = "XacMinhThongTinNoiOHienTai";
  private static final String REUSE = "questions: {reuse: {found: 3s, notFound: 1s}}";

  private static ReleaseHub hub;
  private static TestMember oneStop;

  @BeforeAll
  static void start() {
    hub =
        ReleaseHub.start(
            "population-services",
            Map.of(
                Path.of("agreements", "one-stop-asks-about-dwellings.yaml"),
                Map.of("state: active", REUSE + "\nstate: active")));
    oneStop = hub.member("one-stop");
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "XacMinhThongTinNhanThan,MAU-GIAI-QUYET-KHAI-SINH,CongDan,ThuongTru",
    "XacMinhThongTinChuHo,MAU-GIAI-QUYET-THU-TUC,ChuHo,ThuongTru",
    "XacMinhTinhTrangHonNhan,MAU-GIAI-QUYET-THU-TUC,TinhTrangHonNhan,VoChong",
    "XacMinhTinhTrangChetMatTich,MAU-GIAI-QUYET-THU-TUC,TinhTrang,CanCu",
    "XacMinhThongTinNoiOHienTai,MAU-GIAI-QUYET-THU-TUC,ThuongTru,TamTru",
    "CungCapThongTinHoGiaDinh,MAU-GIAI-QUYET-THU-TUC,ThanhVien,ChuHo",
    "XacMinhThongTinNguoiGiamHo,MAU-GIAI-QUYET-THU-TUC,NguonTraLoi,ChuHo",
  })
  void service_givesItsAgreedItems_andNoOther(
      String service, String purpose, String given, String withheld) {
    UUID id = UUID.randomUUID();
    VerifiedMessage answer = answered(ask(oneStop, id, service, purpose, about(service)));

    assertThat(items(answer.payload())).contains(given).doesNotContain(withheld);
    assertThat(answer.header().reference()).isEqualTo(id);
    assertThat(disclosed(id)).isEqualTo(List.of(fieldsOf(answer)));
  }

  @Test
  void verification_plain_saysTonTaiAlone_whateverTheProviderWouldGrade() {
    UUID id = UUID.randomUUID();
    VerifiedMessage answer =
        answered(
            ask(hub.member("telecom"), id, "XacThucThongTinCongDan", "MAU-THUE-BAO", question()));

    assertThat(items(answer.payload())).containsExactly("TonTai", "NguonTraLoi");
    assertThat(disclosed(id)).containsExactly("{}");
  }

  @Test
  void verification_gradesAgreedFields_andNamesTheOthers() {
    var question = question();
    question.getTruongDoiChieu().addAll(List.of("HoVaTen", "NgayThangNamSinh", "SoDinhDanh"));
    var commune = new GiaTriTruongStructure();
    commune.setTruong("ThuongTru");
    commune.setGiaTri(CITIZEN.getThuongTru().getMaDonViHanhChinh());
    question.getGiaTriDoiChieu().add(commune);

    VerifiedMessage answer =
        answered(ask(oneStop, UUID.randomUUID(), "XacThucThongTinCongDan", DOSSIER, question));

    assertThat(grades(answer.payload()))
        .containsExactly(
            "HoVaTen=KHOP", "NgayThangNamSinh=KHOP", "SoDinhDanh=KHONG_CAP", "ThuongTru=KHOP");
    assertThat(disclosed(Objects.requireNonNull(answer.header().reference())).toString())
        .contains("MucKhop/HoVaTen")
        .doesNotContain("MucKhop/SoDinhDanh");
    assertThat(Objects.requireNonNull(answer.header().release()).notReleased())
        .containsExactly("SoDinhDanh");
  }

  @Test
  void guessing_isStoppedAtTheLimit_withAnAlarm_andTheProviderIsNotAskedAgain() throws Exception {
    TestMember school = hub.member("school");
    CongDanStructure victim = CITIZEN;
    LocalDate day = LocalDate.of(1950, 1, 1);
    long alarms = hub.bean(SecurityAlarm.class).count(SecurityAlarm.Kind.GUESSING);
    for (int guess = 0; guess < 5; guess++) {
      var reply = guess(school, victim, day.plusDays(guess));
      assertThat(reply.statusCode()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
    }
    long asked = hub.timesAsked();

    for (int guess = 5; guess < 25; guess++) {
      var reply = guess(school, victim, day.plusDays(guess));
      LookUpReleaseTest.refused(reply, HubErrorCode.QUESTIONS_DIFFER, "NoiDung");
      assertThat(new String(reply.body(), UTF_8)).doesNotContain(victim.getSoDinhDanh());
    }

    assertThat(hub.timesAsked()).isEqualTo(asked);
    assertThat(hub.bean(SecurityAlarm.class).count(SecurityAlarm.Kind.GUESSING))
        .isEqualTo(alarms + 20);
    assertThat(guess(school, victim, day.plusDays(2)).statusCode()).isEqualTo(200); // a repetition
    assertThat(guess(hub.member("tax"), victim, day, "MAU-DANG-KY-THUE").statusCode())
        .isEqualTo(200); // another consumer has his own limit
  }

  @Test
  void taxCode_insuranceNumber_andCard_areLookedUpByThePersonalNumber() {
    var tax = new TraCuuMaSoThueStructure();
    tax.setSoDinhDanh(CITIZEN.getSoDinhDanh());
    var insurance = new TraCuuMaSoBHXHStructure();
    insurance.setSoDinhDanh(CITIZEN.getSoDinhDanh());
    var card = new TraCuuTheBHYTStructure();
    card.setSoDinhDanh(CITIZEN.getSoDinhDanh());

    assertThat(
            items(
                answered(ask(oneStop, UUID.randomUUID(), "TraCuuMaSoThue", DOSSIER, tax))
                    .payload()))
        .containsExactly("TonTai", "MaSoThue", "TenNguoiNopThue", "NguonTraLoi");
    assertThat(
            items(
                answered(ask(oneStop, UUID.randomUUID(), "TraCuuMaSoBHXH", DOSSIER, insurance))
                    .payload()))
        .containsExactly("TonTai", "MaSoBHXH", "NguonTraLoi");
    assertThat(
            items(
                answered(
                        ask(
                            hub.member("health"),
                            UUID.randomUUID(),
                            "TraCuuTheBHYT",
                            "MAU-KHAM-CHUA-BENH",
                            card))
                    .payload()))
        .containsExactly("TonTai", "The", "HoVaTen", "NguonTraLoi");
  }

  @Test
  void sameQuestion_soonAfter_isAnsweredAsBefore_whereTheAgreementAllowsIt_andTheAnswerSaysSo()
      throws Exception {
    CongDanStructure person = another(31);
    long before = hub.timesAsked();
    VerifiedMessage first = dwelling(UUID.randomUUID(), person);
    assertThat(Objects.requireNonNull(first.header().release()).answeredAt()).isNull();
    UUID id = UUID.randomUUID();

    VerifiedMessage again = dwelling(id, person);

    assertThat(hub.timesAsked()).isEqualTo(before + 1);
    var release = Objects.requireNonNull(again.header().release());
    assertThat(release.answeredAt()).isBeforeOrEqualTo(first.header().sentAt());
    assertThat(release.originalDigest())
        .isEqualTo(Objects.requireNonNull(first.header().release()).originalDigest());
    assertThat(again.header().reference()).isEqualTo(id);
    assertThat(items(again.payload())).isEqualTo(items(first.payload()));
    assertThat(disclosed(id)).as("the citizen's log has it too").hasSize(1);
    dwelling(UUID.randomUUID(), another(32));
    assertThat(hub.timesAsked()).as("another person is another question").isEqualTo(before + 2);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                Objects.requireNonNull(dwelling(UUID.randomUUID(), person).header().release())
                        .answeredAt()
                    == null);
  }

  private static CongDanStructure another(int index) {
    return CitizenBook.samples().stream()
        .filter(known -> known.getSoDinhDanh() != null)
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  private static VerifiedMessage dwelling(UUID id, CongDanStructure person) {
    var question = new XacMinhThongTinNoiOHienTaiStructure();
    question.setSoDinhDanh(person.getSoDinhDanh());
    question.setHoVaTen(person.getHoVaTen());
    question.setNgayThangNamSinh(person.getNgayThangNamSinh());
    return answered(ask(oneStop, id, DWELLING, DOSSIER, question));
  }

  @Test
  void accessLog_ofAPerson_isWhatWasAskedAboutHim_lineByLine() {
    CongDanStructure person = another(20);
    var verification = question();
    verification.setSoDinhDanh(person.getSoDinhDanh());
    verification.setHoVaTen(person.getHoVaTen());
    verification.setNgayThangNamSinh(person.getNgayThangNamSinh());
    var tax = new TraCuuMaSoThueStructure();
    tax.setSoDinhDanh(person.getSoDinhDanh());
    List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    OffsetDateTime from = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1);
    TestMember telecom = hub.member("telecom");
    answered(ask(telecom, ids.get(0), "XacThucThongTinCongDan", "MAU-THUE-BAO", verification));
    answered(ask(oneStop, ids.get(1), "TraCuuMaSoThue", DOSSIER, tax));
    answered(
        oneStop.post(
            oneStop.sign(
                withId(hub.header(oneStop, ReleaseHub.PURPOSE), ids.get(2)),
                ReleaseHub.about(person))));
    // refused: nobody was given anything
    LookUpReleaseTest.refused(
        ask(telecom, UUID.randomUUID(), "TraCuuThongTinCongDan", "MAU-THUE-BAO", look(person)),
        HubErrorCode.AGREEMENT_MISSING,
        "LoaiThongDiep");

    var wanted =
        new DisclosureLog.Wanted(List.of(person.getSoDinhDanh()), from, from.plusHours(2), false);
    List<DisclosureLog.Line> lines =
        hub.bean(Jdbi.class)
            .withHandle(
                handle -> new DisclosureLog(hub.bean(Disclosures.class)).read(handle, wanted));

    assertThat(lines)
        .extracting(DisclosureLog.Line::question)
        .containsExactlyElementsOf(ids.stream().map(UUID::toString).toList());
    assertThat(lines)
        .extracting(DisclosureLog.Line::consumer)
        .containsExactly(telecom.code().value(), oneStop.code().value(), oneStop.code().value());
    assertThat(lines.get(0).fields()).isEmpty();
    assertThat(lines.get(1).fields()).contains("MaSoThue");
    assertThat(lines.get(2).fields()).contains("HoVaTen", "GioiTinh").doesNotContain("ThuongTru");
  }

  @Test
  void noPersonalNumber_standsInTheTablesOfDisclosuresAndQuestions() {
    answered(
        ask(
            oneStop,
            UUID.randomUUID(),
            "XacMinhThongTinChuHo",
            DOSSIER,
            about("XacMinhThongTinChuHo")));

    String rows =
        hub.bean(Jdbi.class)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT coalesce(string_agg(line, ' '), '') FROM (
                              SELECT d::text AS line FROM disclosure d
                              UNION ALL SELECT s::text FROM disclosure_subject s
                              UNION ALL SELECT q::text FROM question_about q) AS lines
                            """)
                        .mapTo(String.class)
                        .one());
    assertThat(rows).contains("XacMinhThongTinChuHo").doesNotContain(CITIZEN.getSoDinhDanh());
  }

  private HttpResponse<byte[]> guess(TestMember asker, CongDanStructure victim, LocalDate day) {
    return guess(asker, victim, day, "MAU-DANG-KY-THI");
  }

  private static HttpResponse<byte[]> guess(
      TestMember asker, CongDanStructure victim, LocalDate day, String purpose) {
    var question = question();
    question.setSoDinhDanh(victim.getSoDinhDanh());
    var birth = new NgayThangNamSinhStructure();
    birth.setNgayThangNam(day);
    question.setNgayThangNamSinh(birth);
    return ask(asker, UUID.randomUUID(), "XacThucThongTinCongDan", purpose, question);
  }

  private static XacThucThongTinCongDanStructure question() {
    var question = new XacThucThongTinCongDanStructure();
    question.setSoDinhDanh(CITIZEN.getSoDinhDanh());
    question.setHoVaTen(CITIZEN.getHoVaTen());
    question.setNgayThangNamSinh(CITIZEN.getNgayThangNamSinh());
    return question;
  }

  private static Element look(CongDanStructure person) {
    return Payloads.write(ReleaseHub.about(person));
  }

  private static MessageHeader withId(MessageHeader header, UUID id) {
    return MessageHeader.of(
            id, header.service(), header.sender(), header.receiver(), header.sentAt())
        .withPurpose(header.purpose());
  }

  /** All services about one citizen identify him in the same items. */
  private static Element about(String service) {
    Element look = Payloads.write(ReleaseHub.about(CITIZEN));
    var document = SecureXml.newDocument();
    Element same = document.createElementNS(XmlNames.SERVICE, "dv:" + service);
    document.appendChild(same);
    XmlChildren.of(look).forEach(item -> same.appendChild(document.importNode(item, true)));
    return same;
  }

  private static HttpResponse<byte[]> ask(
      TestMember asker, UUID id, String service, String purpose, Object payload) {
    Element element = payload instanceof Element given ? given : Payloads.write(payload);
    var provider =
        hub.bean(MemberRegistry.class).all().stream()
            .filter(member -> member.provides().contains(service))
            .findFirst()
            .orElseThrow();
    MessageHeader to = asker.header(service);
    MessageHeader header =
        MessageHeader.of(id, service, to.sender(), provider.code(), to.sentAt())
            .withPurpose(purpose)
            .withOfficer("CB-01");
    return asker.post(asker.signed(header, element));
  }

  private static VerifiedMessage answered(HttpResponse<byte[]> reply) {
    assertThat(reply.statusCode()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
    return LookUpReleaseTest.trusted(hub.bean(SignatureVerifier.class), reply.body());
  }

  private static List<String> items(Element payload) {
    return XmlChildren.of(payload).stream().map(Element::getLocalName).distinct().toList();
  }

  private static List<String> grades(Element payload) {
    return XmlChildren.named(payload, "MucKhop")
        .map(
            grade ->
                XmlChildren.of(grade).get(0).getTextContent()
                    + "="
                    + XmlChildren.of(grade).get(1).getTextContent())
        .toList();
  }

  private static String fieldsOf(VerifiedMessage answer) {
    Element payload = answer.payload();
    boolean citizens = payload.getLocalName().equals("CongdanCollection");
    List<String> fields =
        items(citizens ? XmlChildren.of(payload).get(0) : payload).stream()
            .filter(item -> !item.equals("TonTai") && !item.equals("NguonTraLoi"))
            .toList();
    return "{" + String.join(",", fields) + "}";
  }

  /** The fields of what was noted of a question, as the database writes them. */
  private static List<String> disclosed(UUID question) {
    return hub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT d.fields::text FROM disclosure d
                          JOIN evidence e ON e.id = d.question_id
                        WHERE e.message_id = :id
                          AND EXISTS (SELECT FROM disclosure_subject s WHERE s.disclosure_id = d.id)
                        """)
                    .bind("id", question)
                    .mapTo(String.class)
                    .list());
  }
}
