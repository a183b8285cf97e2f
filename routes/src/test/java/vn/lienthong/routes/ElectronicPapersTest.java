package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.PaperContent;
import vn.lienthong.connectors.rest.HttpsFilePost;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.keys.RevocationReason;
import vn.lienthong.connectors.security.paper.Papers;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BanDienTuGiayToStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChuKyCanBoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiBanDienTuType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NoiDungKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThuHoiBanDienTuStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.ChangedFiles;
import vn.lienthong.routes.registry.ConfigurationWatch;

/** What the hub makes of electronic papers, sent by civil status as a test plays it. */
class ElectronicPapersTest {
  private static final AtomicInteger NUMBER = new AtomicInteger(500);
  private static final MemberCode OFFICER = new MemberCode("G15.HOTICH.CANBO");
  private static final String PDF = "application/pdf";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember civilStatus = RunningHub.member("civil-status");
  private final TestMember residence = RunningHub.member("residence");
  private final OffsetDateTime now =
      OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);

  @Test
  void paper_isGivenToWhoDoesALaterStep_andToNobodyElse() throws IOException {
    String dossier = open();
    byte[] file = paper(officer(), now);
    MessageHeader header = civilStatus.header("BanDienTuGiayTo").withDossierCode(dossier);
    byte[] message = civilStatus.sign(header, told(file, officer(), now));
    assertThat(civilStatus.post(message).statusCode()).isEqualTo(202);
    byte[] receipt = settled(header).getBytes(StandardCharsets.UTF_8);
    assertThat(read(receipt).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(civilStatus.post(message).body()).isEqualTo(receipt);
    assertThat(receivers(dossier, "BanDienTuGiayTo")).containsExactly("G01.CUTRU", "G34.BHXH");
    assertThat(post(residence).fetch(Sha256.hex(file))).isEqualTo(file);
    assertThat(RunningHub.member("labour").get("/api/files/" + Sha256.hex(file)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void paperWithAChangedByte_isRefused_andNobodyIsToldOfIt() throws IOException {
    byte[] file = paper(officer(), now);
    int title = new String(file, StandardCharsets.ISO_8859_1).indexOf("/Title");
    file[title + 10] ^= 1;
    refused(told(file, officer(), now), HubErrorCode.PAPER_SIGNATURE_INVALID);
  }

  @Test
  void paperSignedByTheSystemOrByAStranger_isRefused() throws IOException {
    MemberKey system = civilStatus.key();
    refused(
        told(paper(system, now), system, now),
        HubErrorCode.PAPER_SIGNER_NOT_TRUSTED,
        "registered for a system");
    MemberKey stranger = civilStatus.withUnknownKey().key();
    refused(
        told(paper(stranger, now), stranger, now),
        HubErrorCode.PAPER_SIGNER_NOT_TRUSTED,
        "CHAIN_INVALID");
  }

  @Test
  void paperSignedBeforeTheCertificateBegan_isRefused() throws IOException {
    OffsetDateTime early = now.minusYears(1);
    refused(
        told(paper(officer(), early), officer(), early),
        HubErrorCode.PAPER_SIGNER_NOT_TRUSTED,
        "NOT_YET_VALID");
  }

  @Test
  void paperOfARevokedOfficer_isRefused_onceTheListIsTakenOver() throws IOException {
    MemberCode thief = new MemberCode("G15.HOTICH.MATTOKEN");
    DevelopmentPki pki =
        DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(thief, KeyKind.P_256));
    pki.revoke(thief, RevocationReason.KEY_COMPROMISE);
    ChangedFiles.takeOver(RunningHub.bean(ConfigurationWatch.class));
    refused(
        told(paper(pki.key(thief), now), pki.key(thief), now),
        HubErrorCode.PAPER_SIGNER_NOT_TRUSTED,
        "REVOKED");
  }

  @Test
  void messageThatSaysOtherThanThePaper_isRefused() throws IOException {
    byte[] file = paper(officer(), now);
    refused(told(file, civilStatus.key(), now), HubErrorCode.DATA_RULE_BROKEN);
    refused(told(file, officer(), now.minusDays(1)), HubErrorCode.DATA_RULE_BROKEN);
  }

  @Test
  void secondPaperWithTheSameCode_isRefused() throws IOException {
    String dossier = open();
    BanDienTuGiayToStructure first = told(paper(officer(), now), officer(), now);
    assertThat(send(dossier, "BanDienTuGiayTo", first).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertRefused(send(dossier, "BanDienTuGiayTo", first), HubErrorCode.DATA_RULE_BROKEN, "code");
  }

  @Test
  void paperOfADossierThatWasNotAskedOfTheSender_isRefused() throws IOException {
    BanDienTuGiayToStructure told = told(paper(officer(), now), officer(), now);
    assertRefused(
        send("H29.MOTCUA-261122-9998", "BanDienTuGiayTo", told),
        HubErrorCode.REFERENCE_UNKNOWN,
        "no step");
  }

  @Test
  void revocation_followsThePaperToEverybodyWhoGotIt_once() throws IOException {
    String dossier = open();
    BanDienTuGiayToStructure told = told(paper(officer(), now), officer(), now);
    assertRefused(
        send(dossier, "ThuHoiBanDienTu", revocation(told)),
        HubErrorCode.REFERENCE_UNKNOWN,
        "no such paper");
    send(dossier, "BanDienTuGiayTo", told);
    assertThat(send(dossier, "ThuHoiBanDienTu", revocation(told)).state())
        .isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(receivers(dossier, "ThuHoiBanDienTu")).containsExactly("G01.CUTRU", "G34.BHXH");
    assertThat(
            list(
                "SELECT count(DISTINCT h.order_key)::text FROM hand_over h JOIN evidence e"
                    + " ON e.id = h.evidence_id WHERE e.dossier_code = :dossier"
                    + " AND e.service IN ('BanDienTuGiayTo', 'ThuHoiBanDienTu')"
                    + " AND h.receiver = 'G01.CUTRU'",
                dossier))
        .as("the paper and its revocation come in one order")
        .containsExactly("1");
    assertRefused(
        send(dossier, "ThuHoiBanDienTu", revocation(told)),
        HubErrorCode.REFERENCE_UNKNOWN,
        "no such paper");
  }

  @Test
  void memberWithoutAnAgreement_isNotToldOfThePaper() throws IOException {
    LiveConfiguration.change(
        "agreements/residence-gets-papers.yaml", "state: active", "state: suspended");
    try {
      String dossier = open();
      BanDienTuGiayToStructure told = told(paper(officer(), now), officer(), now);
      assertThat(send(dossier, "BanDienTuGiayTo", told).state()).isEqualTo(ReceiptState.DA_XU_LY);
      assertThat(receivers(dossier, "BanDienTuGiayTo")).containsExactly("G34.BHXH");
    } finally {
      LiveConfiguration.restoreAll();
    }
  }

  private void refused(BanDienTuGiayToStructure told, HubErrorCode code) {
    refused(told, code, "");
  }

  private void refused(BanDienTuGiayToStructure told, HubErrorCode code, String detail) {
    String dossier = open();
    assertRefused(send(dossier, "BanDienTuGiayTo", told), code, detail);
    assertThat(receivers(dossier, "BanDienTuGiayTo")).isEmpty();
    assertThat(list("SELECT count(*) FROM electronic_paper WHERE dossier_code = :dossier", dossier))
        .containsExactly("0");
  }

  private static void assertRefused(Receipt receipt, HubErrorCode code, String detail) {
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    var fault = Objects.requireNonNull(receipt.fault());
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.english()).contains(detail);
  }

  private String open() {
    int number = NUMBER.incrementAndGet();
    String code = "H29.MOTCUA-261122-%04d".formatted(number);
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode(code);
    assertThat(oneStop.post(oneStop.birth(header, 7_000 + number)).statusCode()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !list("SELECT step FROM dossier_step WHERE dossier_code = :dossier", code)
                    .isEmpty());
    return code;
  }

  private Receipt send(String dossier, String service, Object payload) {
    var header = civilStatus.header(service).withDossierCode(dossier);
    assertThat(civilStatus.post(civilStatus.sign(header, payload)).statusCode()).isEqualTo(202);
    return read(settled(header).getBytes(StandardCharsets.UTF_8));
  }

  private String settled(MessageHeader header) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                new String(
                    civilStatus.get("/api/messages/" + header.id()).body(), StandardCharsets.UTF_8),
            text -> !text.contains(">DA_TIEP_NHAN<"));
  }

  private static Receipt read(byte[] receipt) {
    return Receipts.read(SecureXml.parse(receipt).getDocumentElement());
  }

  private static MemberKey officer() {
    return DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(OFFICER, KeyKind.P_256))
        .key(OFFICER);
  }

  /** Signed and at the hub. */
  private static byte[] paper(MemberKey key, OffsetDateTime at) {
    return Papers.signer(key)
        .sign(
            new PaperContent(
                "GKS.MAU",
                "https://hotich.example/xac-thuc?ma=GKS.MAU",
                "GIẤY KHAI SINH",
                "ỦY BAN NHÂN DÂN XÃ (MẪU)",
                List.of(new PaperContent.Line("Họ, chữ đệm, tên", "H'Hen Niê")),
                "Trần Văn Ký",
                null),
            at);
  }

  private BanDienTuGiayToStructure told(byte[] file, MemberKey key, OffsetDateTime at)
      throws IOException {
    post(civilStatus).send(file, PDF);
    TepDinhKemStructure named = new TepDinhKemStructure();
    named.setTen("giay-khai-sinh.pdf");
    named.setLoaiTep(PDF);
    named.setKichThuoc(file.length);
    named.setDauVan(Sha256.hex(file));
    BanDienTuGiayToStructure told = new BanDienTuGiayToStructure();
    told.setMaGiayTo("GKS.MAU." + Sha256.hex(file).substring(0, 12));
    told.setNoiDungQR("https://hotich.example/xac-thuc?ma=GKS.MAU");
    told.setLoai(LoaiBanDienTuType.GIAY_KHAI_SINH);
    told.setNgayCap(LocalDate.of(2026, 11, 22));
    told.setCoQuanCap("Ủy ban nhân dân xã (mẫu)");
    told.setDangKyHoTich(act());
    NoiDungKhaiSinhStructure content = new NoiDungKhaiSinhStructure();
    content.setNguoiDuocKhaiSinh(oneStop.sample(file.length).getTre());
    told.setKhaiSinh(content);
    told.setTep(named);
    told.setChuKyCanBo(signature(key, at));
    return told;
  }

  private static ChuKyCanBoStructure signature(MemberKey key, OffsetDateTime at) {
    ChuKyCanBoStructure signature = new ChuKyCanBoStructure();
    signature.setNguoiKy("Trần Văn Ký");
    signature.setThoiDiemKy(at);
    try {
      signature.setChungThu(key.certificate().getEncoded());
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
    return signature;
  }

  private static DangKyHoTichStructure act() {
    DangKyHoTichStructure act = new DangKyHoTichStructure();
    act.setSoDangKy("1/2026");
    act.setNgayDangKy(LocalDate.of(2026, 11, 22));
    act.setNoiDangKy("00004");
    return act;
  }

  private static ThuHoiBanDienTuStructure revocation(BanDienTuGiayToStructure told) {
    ThuHoiBanDienTuStructure revocation = new ThuHoiBanDienTuStructure();
    revocation.setMaGiayTo(told.getMaGiayTo());
    revocation.setNgayThuHoi(LocalDate.of(2026, 11, 22));
    revocation.setLyDo("Hủy đăng ký");
    return revocation;
  }

  private static HttpsFilePost post(TestMember member) {
    var pki = DevelopmentPki.ensure(RunningHub.home().pki(), Map.of());
    return new HttpsFilePost(
        URI.create(RunningHub.home().hubUrl() + "/api/files"),
        MemberTls.of(member.key(), pki.trustAnchors()),
        Duration.ofSeconds(30));
  }

  private static List<String> receivers(String dossier, String service) {
    return list(
        "SELECT h.receiver FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.dossier_code = :dossier AND e.service = '"
            + service
            + "' AND h.receiver <> 'G00.LIENTHONG' ORDER BY 1",
        dossier);
  }

  private static List<String> list(String query, String dossier) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle.createQuery(query).bind("dossier", dossier).mapTo(String.class).list());
  }
}
