package vn.lienthong.routes.procedure.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhChinhGiayStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucDinhChinhType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiGiayYTeType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoChungSinhStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.procedure.notice.NoticeMatch.Standing;

class NoticesTest {
  private static final MemberCode HOSPITAL = new MemberCode("H29.BENHVIEN");
  private static final MemberCode OTHER = new MemberCode("H30.BENHVIEN");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String DOSSIER = "H29.MOTCUA-261121-0001";
  private static final String COMMUNE = "00004";
  private static final String SECOND = "H29.MOTCUA-261121-0002";

  private static final HubDatabase STORE = TestDatabase.fresh();

  private final Jdbi database = STORE.jdbi();
  private final EvidenceJournal journal = new EvidenceJournal(STORE);
  private final List<String> passedOn = new ArrayList<>();
  private final Notices notices =
      new Notices(
          value -> Sha256.of(("key" + value).getBytes(UTF_8)),
          (tx, evidence, header, payload) -> passedOn.add(header.service()));
  private final LienThongKhaiSinhStructure birth = BirthSamples.seeded(3, DAY).next();
  private final String number = birth.getGiayChungSinh().getSo();

  @BeforeEach
  void empty() {
    database.useHandle(handle -> handle.execute("TRUNCATE health_notice, dossier_notice"));
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void notice_isMatchedToTheDossier_whicheverComesFirst() {
    assertThat(opened(DOSSIER).standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(issue(HOSPITAL)).isEmpty();
    assertThat(passedOn).containsExactly("GiayChungSinh");
    assertThat(found()).singleElement().extracting(Notice::dossier).isEqualTo(DOSSIER);
    NoticeMatch second = opened(SECOND);
    assertThat(second.standing()).isEqualTo(Standing.MATCHED);
    assertThat(second.otherDossiers()).containsExactly(DOSSIER);
    assertThat(dossiers()).containsExactly(DOSSIER, SECOND);
  }

  @Test
  void numberOfTwoFacilities_isAmbiguous_andNoneIsTakenForTheOther() {
    issue(HOSPITAL);
    issue(OTHER);
    assertThat(opened(DOSSIER).standing()).isEqualTo(Standing.AMBIGUOUS);
    assertThat(correct(HOSPITAL, HinhThucDinhChinhType.THU_HOI)).isEmpty();
    assertThat(opened(DOSSIER).standing()).isEqualTo(Standing.MATCHED);
  }

  @Test
  void sameNumberAgain_isRefused_andNothingGoesOn() {
    issue(HOSPITAL);
    HubFault fault = issue(HOSPITAL).orElseThrow();
    assertThat(fault.code()).isEqualTo(HubErrorCode.DATA_RULE_BROKEN);
    assertThat(fault.place()).endsWith("/dv:So");
    assertThat(fault.english()).contains("DinhChinhGiay").doesNotContain(number);
    assertThat(passedOn).hasSize(1);
  }

  @Test
  void correctionAndWithdrawal_changeTheState_andAWithdrawnNoticeStaysSo() {
    issue(HOSPITAL);
    assertThat(correct(HOSPITAL, HinhThucDinhChinhType.DINH_CHINH)).isEmpty();
    assertThat(found().get(0).state()).isEqualTo(Notice.State.DA_DINH_CHINH);
    assertThat(correct(HOSPITAL, HinhThucDinhChinhType.THU_HOI)).isEmpty();
    assertThat(opened(DOSSIER).standing()).isEqualTo(Standing.WITHDRAWN);
    HubFault late = correct(HOSPITAL, HinhThucDinhChinhType.DINH_CHINH).orElseThrow();
    assertThat(late.code()).isEqualTo(HubErrorCode.REFERENCE_UNKNOWN);
    assertThat(passedOn).containsExactly("GiayChungSinh", "DinhChinhGiay", "DinhChinhGiay");
  }

  @Test
  void correctionOfAnotherFacilityOrNumber_isRefused() {
    issue(HOSPITAL);
    assertThat(correct(OTHER, HinhThucDinhChinhType.THU_HOI).orElseThrow().code())
        .isEqualTo(HubErrorCode.REFERENCE_UNKNOWN);
    var renamed = correction(HinhThucDinhChinhType.DINH_CHINH);
    renamed.setSo("01001.GCS.X-99999.26");
    assertThat(take(HOSPITAL, "DinhChinhGiay", Payloads.write(renamed)).orElseThrow().english())
        .contains("keeps its number");
    var empty = correction(HinhThucDinhChinhType.THU_HOI);
    empty.setHinhThuc(HinhThucDinhChinhType.DINH_CHINH);
    assertThat(take(HOSPITAL, "DinhChinhGiay", Payloads.write(empty)).orElseThrow().english())
        .contains("the whole corrected notice");
    assertThat(found().get(0).state()).isEqualTo(Notice.State.HIEU_LUC);
  }

  @Test
  void noticeThatNobodyFollows_isListedAndToldOnce_untilARegistrationFollows() {
    issue(HOSPITAL);
    try (var alarms = new NoticeAlarms(database, notices, journal, () -> NoticeLimits.USUAL)) {
      age(59);
      assertThat(late()).isEmpty();
      assertThat(alarms.tell()).isZero();
      age(61);
      assertThat(alarms.tell()).isEqualTo(1);
      assertThat(alarms.tell()).isZero();
    }
    assertThat(late()).hasSize(1);
    opened(DOSSIER);
    assertThat(late()).singleElement().extracting(Notice::dossier).isEqualTo(DOSSIER);
    database.useTransaction(tx -> notices.done(tx, DOSSIER, "CapTheBHYT"));
    assertThat(late()).hasSize(1);
    database.useTransaction(tx -> notices.done(tx, DOSSIER, "DangKyKhaiSinh"));
    assertThat(late()).isEmpty();
    assertThat(found().get(0).registered()).isTrue();
  }

  @Test
  void lateNotice_isListedForTheCommuneWhereTheMotherLives_andCounted() {
    issue(HOSPITAL);
    age(70);
    assertThat(late(COMMUNE)).singleElement().extracting(Notice::commune).isEqualTo(COMMUNE);
    assertThat(late("99999")).isEmpty();
    var count =
        database.withHandle(handle -> notices.countUnregistered(handle, NoticeLimits.USUAL));
    assertThat(count).containsOnlyKeys(NoticeKind.CHUNG_SINH);
    assertThat(count.get(NoticeKind.CHUNG_SINH).count()).isEqualTo(1);
    assertThat(count.get(NoticeKind.CHUNG_SINH).oldestSeconds()).isGreaterThan(69 * 86_400.0);
  }

  private List<Notice> late(String commune) {
    return database.withHandle(
        handle -> notices.unregistered(handle, NoticeLimits.USUAL, commune, 10));
  }

  @Test
  void withdrawnNotice_isNeverLate() {
    issue(HOSPITAL);
    age(100);
    correct(HOSPITAL, HinhThucDinhChinhType.THU_HOI);
    assertThat(late()).isEmpty();
  }

  @Test
  void formWithoutNotice_namesNone() {
    Element business = MessageSamples.of("LienThongHoKinhDoanh", 1, DAY);
    NoticeMatch match = database.inTransaction(tx -> notices.opened(tx, DOSSIER, business));
    assertThat(match.standing()).isEqualTo(Standing.NOT_NAMED);
  }

  private NoticeMatch opened(String dossier) {
    return database.inTransaction(tx -> notices.opened(tx, dossier, Payloads.write(birth)));
  }

  private List<Notice> found() {
    return database.withHandle(handle -> notices.of(handle, NoticeKind.CHUNG_SINH, number));
  }

  private List<String> dossiers() {
    return database.withHandle(handle -> notices.dossiersOf(handle, NoticeKind.CHUNG_SINH, number));
  }

  private List<Notice> late() {
    return database.withHandle(handle -> notices.unregistered(handle, NoticeLimits.USUAL, 10));
  }

  private void age(int days) {
    database.useHandle(
        handle ->
            handle.execute(
                "UPDATE health_notice SET received_at = now() - make_interval(days => ?)", days));
  }

  private Optional<HubFault> issue(MemberCode facility) {
    return take(facility, "GiayChungSinh", Payloads.write(notice()));
  }

  private Optional<HubFault> correct(MemberCode facility, HinhThucDinhChinhType how) {
    return take(facility, "DinhChinhGiay", Payloads.write(correction(how)));
  }

  private DinhChinhGiayStructure correction(HinhThucDinhChinhType how) {
    DinhChinhGiayStructure correction = new DinhChinhGiayStructure();
    correction.setLoaiGiay(LoaiGiayYTeType.CHUNG_SINH);
    correction.setSo(number);
    correction.setHinhThuc(how);
    correction.setLyDo("Ghi sai");
    correction.setNgayQuyetDinh(DAY);
    if (how == HinhThucDinhChinhType.DINH_CHINH) {
      correction.setGiayChungSinhMoi(notice());
    }
    return correction;
  }

  private ThongBaoChungSinhStructure notice() {
    var notice =
        Payloads.read(MessageSamples.of("GiayChungSinh", 1, DAY), ThongBaoChungSinhStructure.class);
    notice.setGiay(birth.getGiayChungSinh());
    DiaChiStructure home = new DiaChiStructure();
    home.setMaDonViHanhChinh(COMMUNE);
    notice.getMe().setNoiCuTru(home);
    return notice;
  }

  private Optional<HubFault> take(MemberCode facility, String service, Element payload) {
    MessageHeader header =
        MessageHeader.of(
            UUID.randomUUID(),
            service,
            facility,
            new MemberCode("G00.LIENTHONG"),
            OffsetDateTime.parse("2026-11-21T12:00:00+07:00"));
    byte[] body = SecureXml.serialize(payload);
    var kept =
        new EvidenceRecord(
            Direction.NHAN, "http", header, body, Sha256.of(body), new byte[] {1}, null, Map.of());
    return database.inTransaction(
        tx -> {
          Optional<HubFault> fault = notices.kept(tx, journal.append(tx, kept), header, payload);
          if (fault.isPresent()) {
            tx.rollback();
          }
          return fault;
        });
  }
}
