package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * A consumer agreed to 4 of 20 fields, at a database that speaks its dialect and gives them all.
 */
class LookUpReleaseTest {
  private static final CongDanStructure CITIZEN = ReleaseHub.citizen();

  private static ReleaseHub hub;
  private static TestMember oneStop;

  @BeforeAll
  static void start() {
    hub = ReleaseHub.start("look-up", Map.of());
    oneStop = hub.member("one-stop");
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void consumerAgreedToFourFields_getsFour_verifiable_andTheRestIsNamed() throws Exception {
    VerifiedMessage answer = answer(hub.ask(oneStop, ReleaseHub.PURPOSE, CITIZEN));

    assertThat(answer.signer()).isEqualTo(oneStop.hub());
    CongDanStructure given = only(answer);
    assertThat(given)
        .usingRecursiveComparison()
        .comparingOnlyFields("soDinhDanh", "gioiTinh", "ngayThangNamSinh")
        .isEqualTo(CITIZEN);
    assertThat(given.getHoVaTen().getTen()).contains(CITIZEN.getHoVaTen().getTen());
    assertThat(given)
        .hasAllNullFieldsOrPropertiesExcept(
            "soDinhDanh", "gioiTinh", "ngayThangNamSinh", "hoVaTen");
    MessageHeader.Release release = release(answer);
    assertThat(release.agreement()).isEqualTo("TT-MAU-07");
    assertThat(release.agreementVersion()).isEqualTo("1.0");
    assertThat(release.source()).isEqualTo(hub.population().code());
    assertThat(release.emptyInSource()).isEmpty();
    assertThat(release.notReleased())
        .containsExactly(
            "SoCMND",
            "DanToc",
            "TonGiao",
            "TinhTrangHonNhan",
            "NhomMau",
            "NoiDangKyKhaiSinh",
            "QuocTich",
            "QueQuan",
            "ThuongTru",
            "NoiOHienTai",
            "Cha",
            "Me",
            "VoChong",
            "NguoiDaiDien",
            "ChuHo",
            "SoSoHoKhau");
    assertThat(
            MessageValidator.validate(
                    answer.root(), ValidationOptions.DEFAULT.withDialect(Dialect.CANONICAL))
                .isValid())
        .isTrue();
    showExample(answer);
  }

  @Test
  void originalOfTheProvider_isInEvidence_withTheDigestOfTheAnswer() {
    VerifiedMessage answer = answer(hub.ask(oneStop, ReleaseHub.PURPOSE, CITIZEN));

    byte[] original = hub.evidence(release(answer).originalDigest());

    VerifiedMessage kept = trusted(hub.bean(SignatureVerifier.class), original);
    assertThat(kept.signer()).isEqualTo(hub.population().code());
    assertThat(new String(original, UTF_8)).contains("ThuongTru", "ChuHo");
    assertThat(new String(answer.bytes(), UTF_8))
        .doesNotContain(CITIZEN.getThuongTru().getChiTiet());
  }

  @Test
  void fieldBeyondTheAgreement_isNotGiven_andNamed() {
    VerifiedMessage answer =
        answer(hub.ask(oneStop, ReleaseHub.PURPOSE, CITIZEN, "GioiTinh", "ThuongTru", "KhongCo"));

    assertThat(only(answer)).hasAllNullFieldsOrPropertiesExcept("gioiTinh", "hoVaTen");
    assertThat(release(answer).notReleased()).containsExactly("ThuongTru", "KhongCo");
  }

  @Test
  void answer_verifiesInXmlsec() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/xmlsec1")), "xmlsec1 is not here");
    Path answer = Files.createTempFile("answer", ".xml");
    byte[] document = hub.ask(oneStop, ReleaseHub.PURPOSE, CITIZEN).body();
    Files.write(answer, document);
    Path hubCertificate = oneStop.home().pki().resolve("members/" + oneStop.hub() + ".crt");

    Process check =
        new ProcessBuilder(
                "xmlsec1",
                "--verify",
                "--pubkey-cert-pem",
                hubCertificate.toString(),
                "--enabled-key-data",
                "key-name",
                "--id-attr:Id",
                "ThongDiep",
                answer.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), UTF_8);

    assertThat(check.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(check.exitValue()).as(said).isZero();
  }

  @Test
  void nobodyFound_isAnAnswerWithoutCitizens() {
    CongDanStructure other = ReleaseHub.citizen();
    HoVaTenStructure name = new HoVaTenStructure();
    name.setTen("Người Khác");
    other.setHoVaTen(name);

    VerifiedMessage answer = answer(hub.ask(oneStop, ReleaseHub.PURPOSE, other));

    var found = Payloads.read(answer.payload(), CongdanCollectionStructure.class);
    assertThat(found.getCongDan()).isEmpty();
    assertThat(found.getSoCongDan()).isZero();
    assertThat(release(answer).emptyInSource()).isEmpty();
  }

  @Test
  void otherPurpose_isRefused_andTheProviderIsNotAsked() throws IOException {
    long before = hub.timesAsked();

    refused(hub.ask(oneStop, "MAU-KHAC", CITIZEN), HubErrorCode.PURPOSE_NOT_AGREED, "MucDich");
    refused(hub.ask(oneStop, null, CITIZEN), HubErrorCode.PURPOSE_NOT_AGREED, "MucDich");

    assertThat(hub.timesAsked()).isEqualTo(before);
  }

  @Test
  void noAgreement_isRefused_andTheProviderIsNotAsked() throws IOException {
    long before = hub.timesAsked();

    refused(
        hub.ask(hub.member("residence"), ReleaseHub.PURPOSE, CITIZEN),
        HubErrorCode.AGREEMENT_MISSING,
        "LoaiThongDiep");

    assertThat(hub.timesAsked()).isEqualTo(before);
  }

  @Test
  void nameThatTheSchemaDemands_isAllThatComes_whereNothingElseIsReleased() throws IOException {
    long before = hub.timesAsked();
    HttpResponse<byte[]> reply = hub.ask(oneStop, ReleaseHub.PURPOSE, CITIZEN, "ThuongTru");

    assertThat(only(answer(reply))).hasAllNullFieldsOrPropertiesExcept("hoVaTen");
    assertThat(hub.timesAsked()).isEqualTo(before + 1);
  }

  private static void showExample(VerifiedMessage answer) throws IOException {
    String original = new String(hub.evidence(release(answer).originalDigest()), UTF_8);
    Files.writeString(
        Path.of("target", "release-example.xml"),
        "<!-- what the provider signed; it stays in the hub's evidence -->\n"
            + original.replaceFirst("<\\?xml[^>]*\\?>", "")
            + "\n\n<!-- what the consumer gets, signed by the hub -->\n"
            + new String(answer.bytes(), UTF_8).replaceFirst("<\\?xml[^>]*\\?>", "")
            + "\n");
  }

  private static CongDanStructure only(VerifiedMessage answer) {
    var found = Payloads.read(answer.payload(), CongdanCollectionStructure.class).getCongDan();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static MessageHeader.Release release(VerifiedMessage answer) {
    return Objects.requireNonNull(answer.header().release());
  }

  /** With nothing but the hub's certificate, as a consumer would. */
  static VerifiedMessage answer(HttpResponse<byte[]> reply) {
    assertThat(reply.statusCode()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
    return trusted(hubAlone(oneStop), reply.body());
  }

  static SignatureVerifier hubAlone(TestMember member) {
    try {
      var certificate =
          Certificates.readPem(member.home().pki().resolve("members/" + member.hub() + ".crt"));
      var signer = new SignerDirectory.Signer(member.hub(), certificate);
      return HubSignatures.verifier(
          presented -> presented.equals(certificate) ? Optional.of(signer) : Optional.empty(),
          Clock.systemUTC());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static VerifiedMessage trusted(SignatureVerifier verifier, byte[] document) {
    var outcome = verifier.verifyMessage(document);
    assertThat(outcome).isInstanceOf(Verification.Trusted.class);
    return ((Verification.Trusted<VerifiedMessage>) outcome).document();
  }

  static void refused(HttpResponse<byte[]> reply, HubErrorCode code, String place) {
    HubFault fault =
        Objects.requireNonNull(
            Receipts.read(SecureXml.parse(reply.body()).getDocumentElement()).fault());
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.place()).contains(place);
    assertThat(reply.statusCode()).isEqualTo(code.httpStatus());
  }
}
