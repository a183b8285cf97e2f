package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType.DAT;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType.KHONG_DAT;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DemLyDoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LamGiauDuLieuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucHangLoatStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.WholeName;

/** Bulk files from the front door to the signed result, with simulated agencies. */
class BulkTest {
  private static final String HEADER = "So,SoDinhDanh,SoCMND,HoVaTen,NgayThangNamSinh,DonVi";
  private static final String CLEANING = "MAU-LAM-SACH-BHXH";

  private static final List<CongDanStructure> CITIZENS =
      CitizenBook.samples().stream().filter(one -> one.getSoDinhDanh() != null).limit(100).toList();

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
  void everyRow_isDecidedOnce_andTheSignedResultSaysWhy() throws IOException {
    TestMember insurance = hub.member("social-insurance");
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 1; i <= 60; i++) {
      lines.add(row(i, CITIZENS.get(i - 1), Function.identity()));
    }
    for (int i = 61; i <= 70; i++) {
      lines.add(row(i, CITIZENS.get(i - 1), name -> name.toUpperCase(java.util.Locale.ROOT)));
    }
    for (int i = 71; i <= 80; i++) {
      lines.add(row(i, CITIZENS.get(i - 1), name -> "Người Khác Hẳn"));
    }
    for (int i = 81; i <= 85; i++) {
      lines.add("%d,0990000%05d,,Không Có Ai,1990,00004".formatted(i, i));
    }
    for (int i = 86; i <= 90; i++) {
      lines.add(row(i, CITIZENS.get(i - 86), Function.identity()));
    }
    lines.add("91,KHONG-PHAI-SO,,Sai Định Dạng,1990,00004");
    lines.add("92,\"001,,Sai,1990");
    byte[] file = BulkHub.csv(lines);
    hub.upload(insurance, file, BulkForm.CSV);
    MessageHeader header = send(insurance, file, BulkForm.CSV, 92, "DOT-1");

    JsonNode told = hub.ended(insurance, header.id());

    assertThat(told.path("phanTram").asInt()).isEqualTo(100);
    KetQuaHangLoatStructure result = hub.result(told);
    assertThat(result.getTongSoDong()).isEqualTo(92);
    assertThat(result.getSoDongDat()).isEqualTo(70);
    assertThat(result.getSoDongKhongDat()).isEqualTo(22);
    assertThat(counts(result))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                LyDoDongType.KHAC_HO_TEN, 10L,
                LyDoDongType.KHONG_CO_SO, 5L,
                LyDoDongType.TRUNG_DONG, 5L,
                LyDoDongType.SAI_DINH_DANG, 2L));
    List<RowResult> rows = hub.rows(insurance, result.getTep());
    assertThat(rows).extracting(RowResult::row).isSorted().doesNotHaveDuplicates().hasSize(92);
    assertThat(rows.subList(0, 70)).extracting(RowResult::state).containsOnly(DAT);
    assertThat(rows.subList(70, 92)).extracting(RowResult::state).containsOnly(KHONG_DAT);
    assertThat(rows.get(60).grades().get("HoVaTen")).isEqualTo(MucKhopType.KHAC_DAU);
    assertThat(hub.receipt(insurance, header.id()).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(hub.text(insurance, result.getTepTheoDonVi()).lines())
        .hasSize(23)
        .startsWith("So,DonVi,LyDo", "71,00004,KHAC_HO_TEN")
        .endsWith("91,,SAI_DINH_DANG", "92,,SAI_DINH_DANG");
    // the access log knows everybody of whom something was said, and nobody by number
    assertThat(
            hub.count(
                "SELECT count(DISTINCT s.subject) FROM disclosure_subject s"
                    + " JOIN disclosure d ON d.id = s.disclosure_id"
                    + " JOIN bulk_job j ON j.evidence_id = d.question_id WHERE j.round_code = 'DOT-1'"))
        .isEqualTo(85);
  }

  @Test
  void job_thatARestartCutsOff_goesOn_andGivesTheVeryResultOfOneThatNothingDisturbed()
      throws IOException {
    TestMember insurance = hub.member("social-insurance");
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 1; i <= 1000; i++) {
      lines.add(
          i % 20 == 0
              ? row(i, CITIZENS.get(i / 20), Function.identity())
              : "%d,0990000%05d,,Không Có Ai,1990,00004".formatted(i, i));
    }
    byte[] file = BulkHub.csv(lines);
    hub.upload(insurance, file, BulkForm.CSV);
    var whole = send(insurance, file, BulkForm.CSV, 1000, "DOT-LIEN");
    var undisturbed = hub.result(hub.ended(insurance, whole.id()));

    var cut = send(insurance, file, BulkForm.CSV, 1000, "DOT-DUT");
    int percent =
        await()
            .pollInterval(Duration.ofMillis(20))
            .until(() -> hub.percent(insurance, cut.id()), done -> done >= 20);
    hub.restart();
    var result = hub.result(hub.ended(insurance, cut.id()));

    assertThat(percent).as("it was cut off in between").isLessThan(100);
    assertThat(result.getSoDongDat()).isEqualTo(50);
    assertThat(hub.text(insurance, result.getTep()))
        .isEqualTo(hub.text(insurance, undisturbed.getTep()));
  }

  @Test
  void guessingByFiles_isStoppedAtTheLimit_withAnAlarm_butWhatIsRightCountsNot()
      throws IOException {
    TestMember insurance = hub.member("social-insurance");
    CongDanStructure victim = CITIZENS.get(90);
    long alarms = hub.bean(SecurityAlarm.class).count(SecurityAlarm.Kind.GUESSING);
    List<List<LyDoDongType>> reasons = new ArrayList<>();
    for (int guess = 0; guess < 7; guess++) {
      reasons.add(guess(insurance, victim, "1901-01-0" + (guess + 1)));
    }

    assertThat(reasons.subList(0, 5)).allMatch(one -> one.contains(LyDoDongType.KHAC_NGAY_SINH));
    assertThat(reasons.subList(5, 7)).containsOnly(List.of(LyDoDongType.KHONG_DUOC_PHEP));
    assertThat(hub.bean(SecurityAlarm.class).count(SecurityAlarm.Kind.GUESSING))
        .isEqualTo(alarms + 2);
    assertThat(hub.count("SELECT count(*) FROM question_about WHERE consumer = 'G34.BHXH'"))
        .as("right rows of all other files are forgotten, wrong ones are not")
        .isBetween(5L, 60L);
  }

  private static List<LyDoDongType> guess(TestMember member, CongDanStructure victim, String birth)
      throws IOException {
    String line =
        "1,%s,,%s,%s,00004"
            .formatted(victim.getSoDinhDanh(), WholeName.of(victim.getHoVaTen()), birth);
    byte[] file = BulkHub.csv(List.of(HEADER, line));
    hub.upload(member, file, BulkForm.CSV);
    var sent = send(member, file, BulkForm.CSV, 1, "DOT-DOAN-" + birth);
    return hub.rows(member, hub.result(hub.ended(member, sent.id())).getTep()).get(0).reasons();
  }

  @Test
  void fieldsThatAreNotAskedFor_areNotTold_thoughTheAgreementReleasesThem() throws IOException {
    TestMember insurance = hub.member("social-insurance");
    byte[] file = BulkHub.csv(List.of(HEADER, row(1, CITIZENS.get(3), name -> "Người Khác Hẳn")));
    hub.upload(insurance, file, BulkForm.CSV);
    var asked = new XacThucHangLoatStructure();
    asked.setDot(BulkHub.round("DOT-TRUONG", null, 1));
    asked.getTruongDoiChieu().add("NgayThangNamSinh");
    asked.setTep(BulkHub.named(file, BulkForm.CSV, 1));

    var result = hub.result(hub.ended(insurance, send(insurance, asked).id()));

    RowResult row = hub.rows(insurance, result.getTep()).get(0);
    assertThat(row.state()).isEqualTo(KHONG_DAT);
    assertThat(row.reasons()).isEmpty();
    assertThat(row.grades())
        .containsEntry("HoVaTen", MucKhopType.KHONG_CAP)
        .containsEntry("NgayThangNamSinh", MucKhopType.KHOP);
    assertThat(
            hub.count(
                "SELECT count(*) FROM disclosure d JOIN bulk_job j ON j.evidence_id = d.question_id"
                    + " WHERE j.round_code = 'DOT-TRUONG' AND d.fields = '{NgayThangNamSinh}'"))
        .isEqualTo(1);
  }

  @Test
  void job_isShownToItsSenderOnly_inBothForms() {
    TestMember insurance = hub.member("social-insurance");
    MessageHeader header = someJob(insurance, "DOT-XEM");
    hub.ended(insurance, header.id());
    var stranger = hub.progress(hub.member("residence"), header.id());
    assertThat(stranger.statusCode()).isEqualTo(404);
    assertThat(new String(stranger.body(), StandardCharsets.UTF_8)).contains("LT-1064");
    var xml =
        insurance.send(
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create(insurance.home().hubUrl() + "/api/bulk/" + header.id()))
                .header("Accept", "application/xml")
                .build());
    assertThat(new String(xml.body(), StandardCharsets.UTF_8))
        .contains("<dv:TienDoHangLoat", "<dv:TrangThai>XONG</dv:TrangThai>");
  }

  @Test
  void fileWithAnotherNumberOfRows_isRefused_andTheProviderHearsNothing() {
    TestMember insurance = hub.member("social-insurance");
    byte[] file = BulkHub.csv(List.of(HEADER, row(1, CITIZENS.get(0), name -> "Đếm " + name)));
    hub.upload(insurance, file, BulkForm.CSV);
    MessageHeader header = send(insurance, file, BulkForm.CSV, 2, "DOT-DEM");
    assertRefused(insurance, header, HubErrorCode.BULK_ROWS_MISCOUNTED);
    assertThat(
            hub.count(
                "SELECT count(*) FROM bulk_part p JOIN bulk_job j ON j.id = p.job"
                    + " WHERE j.round_code = 'DOT-DEM' AND p.sent_at IS NOT NULL"))
        .isZero();
  }

  @Test
  void round_mustFollowItsFirstOne() {
    TestMember insurance = hub.member("social-insurance");
    hub.ended(insurance, someJob(insurance, "DOT-GOC").id());
    byte[] file = BulkHub.csv(List.of(HEADER, row(1, CITIZENS.get(1), Function.identity())));
    hub.upload(insurance, file, BulkForm.CSV);
    assertRefused(
        insurance,
        send(insurance, request(file, "DOT-SAI", "DOT-LA", 2)),
        HubErrorCode.BULK_ROUND_WRONG);
    assertRefused(
        insurance,
        send(insurance, request(file, "DOT-SAI", "DOT-GOC", 3)),
        HubErrorCode.BULK_ROUND_WRONG);
    MessageHeader second = send(insurance, request(file, "DOT-GOC-2", "DOT-GOC", 2));
    assertThat(hub.ended(insurance, second.id()).path("soDongDat").asInt()).isEqualTo(1);
  }

  @Test
  void newValues_goTheOtherWay_andOnlyAgreedFields() throws IOException {
    TestMember insurance = hub.member("social-insurance");
    StringBuilder xml = new StringBuilder("<DanhSachCapNhat xmlns='urn:vn:lienthong:dich-vu:1'>");
    for (int i = 1; i <= 3; i++) {
      xml.append("<Dong><So>%d</So><SoDinhDanh>".formatted(i))
          .append(i == 2 ? "099000000099" : CITIZENS.get(i).getSoDinhDanh())
          .append("</SoDinhDanh><GiaTriMoi><Truong>")
          .append(i == 3 ? "TonGiao" : "NhomMau")
          .append("</Truong><GiaTri>1</GiaTri></GiaTriMoi></Dong>");
    }
    byte[] file = xml.append("</DanhSachCapNhat>").toString().getBytes(StandardCharsets.UTF_8);
    hub.upload(insurance, file, BulkForm.XML);
    var asked = new LamGiauDuLieuStructure();
    asked.setDot(BulkHub.round("LAM-GIAU-1", null, 1));
    asked.setLoaiDuLieu("NHOM_MAU");
    asked.setTep(BulkHub.named(file, BulkForm.XML, 3));
    MessageHeader header = hub.header(insurance, "LamGiauDuLieu", "MAU-LAM-GIAU-DAN-CU");
    assertThat(insurance.post(insurance.sign(header, asked)).statusCode()).isEqualTo(202);

    KetQuaHangLoatStructure result = hub.result(hub.ended(insurance, header.id()));

    assertThat(counts(result))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(LyDoDongType.KHONG_CO_SO, 1L, LyDoDongType.KHONG_DUOC_PHEP, 1L));
    assertThat(hub.rows(insurance, result.getTep()))
        .extracting(RowResult::state)
        .containsExactly(DAT, KHONG_DAT, KHONG_DAT);
  }

  @Test
  void watchedFolder_takesFileAndMessage_andGetsReceiptAndResult() throws IOException {
    TestMember insurance = hub.member("social-insurance");
    byte[] file = BulkHub.csv(List.of(HEADER, row(1, CITIZENS.get(4), Function.identity())));
    var asked = request(file, "DOT-THU-MUC", null, 1);
    byte[] message = insurance.sign(hub.header(insurance, "XacThucHangLoat", CLEANING), asked);
    hub.put("G34.BHXH", "dong.csv", file);
    hub.put("G34.BHXH", "dong.thong-diep.xml", message);
    hub.put("G01.CUTRU", "dong.csv", file);
    hub.put("G01.CUTRU", "dong.thong-diep.xml", message);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> hub.got("G34.BHXH", "dong.ket-qua.xml").isPresent());

    assertThat(hub.got("G34.BHXH", "dong.ket-qua.csv").orElseThrow())
        .contains("1,DAT,,HoVaTen=KHOP");
    assertThat(hub.got("G34.BHXH", "dong.bien-nhan.xml").orElseThrow()).contains("DA_XU_LY");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> hub.got("G01.CUTRU", "dong.bien-nhan.xml").isPresent());
    assertThat(hub.got("G01.CUTRU", "dong.bien-nhan.xml").orElseThrow()).contains("LT-2006");
  }

  private static void assertRefused(TestMember member, MessageHeader header, HubErrorCode code) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> hub.receipt(member, header.id()).state() == ReceiptState.TU_CHOI);
    var fault = java.util.Objects.requireNonNull(hub.receipt(member, header.id()).fault());
    assertThat(fault.code()).isEqualTo(code);
  }

  private static MessageHeader someJob(TestMember member, String round) {
    byte[] file = BulkHub.csv(List.of(HEADER, row(1, CITIZENS.get(0), name -> round + " " + name)));
    hub.upload(member, file, BulkForm.CSV);
    return send(member, file, BulkForm.CSV, 1, round);
  }

  private static XacThucHangLoatStructure request(
      byte[] file, String round, @Nullable String first, long number) {
    var asked = new XacThucHangLoatStructure();
    asked.setDot(BulkHub.round(round, first, number));
    asked.setTep(BulkHub.named(file, BulkForm.CSV, 1));
    return asked;
  }

  private static MessageHeader send(
      TestMember member, byte[] file, BulkForm form, long rows, String round) {
    var asked = new XacThucHangLoatStructure();
    asked.setDot(BulkHub.round(round, null, 1));
    asked.setTep(BulkHub.named(file, form, rows));
    return send(member, asked);
  }

  private static MessageHeader send(TestMember member, XacThucHangLoatStructure asked) {
    MessageHeader header = hub.header(member, "XacThucHangLoat", CLEANING);
    var answer = member.post(member.sign(header, asked));
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(202);
    return header;
  }

  private static String row(int number, CongDanStructure citizen, Function<String, String> name) {
    NgayThangNamSinhStructure birth = citizen.getNgayThangNamSinh();
    return "%d,%s,,%s,%s,00004"
        .formatted(
            number,
            citizen.getSoDinhDanh(),
            name.apply(WholeName.of(citizen.getHoVaTen())),
            birth.getNgayThangNam() == null ? birth.getNam() : birth.getNgayThangNam());
  }

  private static Map<LyDoDongType, Long> counts(KetQuaHangLoatStructure result) {
    return result.getDemLyDo().stream()
        .collect(Collectors.toMap(DemLyDoStructure::getLyDo, DemLyDoStructure::getSoDong));
  }
}
