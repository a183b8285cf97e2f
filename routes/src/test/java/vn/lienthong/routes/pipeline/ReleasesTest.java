package vn.lienthong.routes.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.agreement.AgreementFiles;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.agreement.AgreementSet;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberFiles;

class ReleasesTest {
  private static final String LOOK_UP = "one-stop-looks-up-citizens.yaml";
  private static final MemberCode ASKER = new MemberCode("H29.MOTCUA");

  @TempDir private Path directory;

  @Test
  void agreementSuspendedBetweenQuestionAndAnswer_releasesNothing() throws Exception {
    var registry = new AgreementRegistry(agreements("first", "state: active"));
    var releases = new Releases(registry, Clock.systemUTC());
    VerifiedMessage question = question();

    assertThat(releases.of(question)).isPresent();
    registry.replace(agreements("next", "state: suspended"));

    refused(releases, question, HubErrorCode.AGREEMENT_NOT_IN_FORCE);
  }

  @Test
  void questionForFieldsOfWhichNoneIsReleased_isRefused() throws Exception {
    AgreementSet genderOnly = agreements("first", "state: active", "      - HoVaTen\n", "");
    var releases = new Releases(new AgreementRegistry(genderOnly), Clock.systemUTC());

    refused(releases, question("ThuongTru"), HubErrorCode.PURPOSE_NOT_AGREED);
  }

  @Test
  void nameOfAFieldThatNoAnswerCouldRepeat_isRefused() throws Exception {
    var releases =
        new Releases(
            new AgreementRegistry(agreements("first", "state: active")), Clock.systemUTC());

    refused(releases, question("A".repeat(101)), HubErrorCode.SCHEMA_INVALID);
  }

  @Test
  void answerGivenBefore_mayBeGivenAgain_onlyWhileAllThatItSaysIsReleased() throws Exception {
    var registry = new AgreementRegistry(agreements("first", "state: active"));
    var releases = new Releases(registry, Clock.systemUTC());
    VerifiedMessage question = question();
    byte[] answer = answer(releases, question);
    assertThat(new String(answer, StandardCharsets.UTF_8)).contains("1995-04-02");

    assertThat(releases.stillAllow(question, answer)).isTrue();
    registry.replace(agreements("narrower", "state: active", "      - NgayThangNamSinh\n", ""));
    assertThat(releases.stillAllow(question, answer)).isFalse();
    registry.replace(agreements("ended", "state: suspended"));
    assertThat(releases.stillAllow(question, answer)).isFalse();
  }

  private static byte[] answer(Releases releases, VerifiedMessage question) {
    String found =
        "<dc:CongdanCollection xmlns:dc='%s' SoCongDan='1'><dc:CongDan>"
            + "<dc:SoDinhDanh>001195000123</dc:SoDinhDanh>"
            + "<dc:HoVaTen><dc:Ten>H'Hen Niê</dc:Ten></dc:HoVaTen>"
            + "<dc:NgayThangNamSinh><dc:NgayThangNam>1995-04-02</dc:NgayThangNam>"
            + "</dc:NgayThangNamSinh></dc:CongDan></dc:CongdanCollection>";
    Element source =
        SecureXml.parse(found.formatted(XmlNames.CITIZEN).getBytes(StandardCharsets.UTF_8))
            .getDocumentElement();
    var filter = releases.of(question).orElseThrow().filter();
    Element payload = filter.filter(source, LocalDate.of(2026, 11, 22)).payload();
    return SecureXml.serialize(Envelopes.write(question.header(), payload));
  }

  private static void refused(Releases releases, VerifiedMessage question, HubErrorCode code) {
    assertThatThrownBy(() -> releases.of(question))
        .isInstanceOfSatisfying(
            HubException.class, problem -> assertThat(problem.fault().code()).isEqualTo(code));
  }

  private AgreementSet agreements(String name, String state) throws IOException {
    return agreements(name, state, "", "");
  }

  private AgreementSet agreements(String name, String state, String from, String to)
      throws IOException {
    HubHome sample = TestHome.create();
    HubHome home = new HubHome(sample.data(), directory.resolve(name), sample.ports());
    Files.createDirectories(home.agreements());
    String text = Files.readString(sample.agreements().resolve(LOOK_UP));
    Files.writeString(
        home.agreements().resolve(LOOK_UP),
        text.replace("state: active", state).replace(from.isEmpty() ? "state: none" : from, to));
    return AgreementFiles.read(home, MemberFiles.read(sample));
  }

  private VerifiedMessage question(String... fields) {
    var asked = new TraCuuThongTinCongDanStructure();
    asked.setSoDinhDanh("001195000123");
    HoVaTenStructure name = new HoVaTenStructure();
    name.setTen("H'Hen Niê");
    asked.setHoVaTen(name);
    var birth = new NgayThangNamSinhStructure();
    birth.setNgayThangNam(LocalDate.of(1995, 4, 2));
    asked.setNgayThangNamSinh(birth);
    asked.getTruong().addAll(List.of(fields));
    MessageHeader header =
        new MessageHeader(
            UUID.randomUUID(),
            "TraCuuThongTinCongDan",
            "1.0",
            ASKER,
            new MemberCode("G01.CSDLDC"),
            OffsetDateTime.now(ZoneOffset.UTC),
            null,
            null,
            null,
            "MAU-GIAI-QUYET-KHAI-SINH",
            null,
            null);
    var key =
        DevelopmentPki.ensure(directory.resolve("pki"), Map.of(ASKER, KeyKind.P_256)).key(ASKER);
    byte[] signed =
        HubSignatures.signer(key).sign(Envelopes.write(header, Payloads.write(asked))).bytes();
    var known = Optional.of(new SignerDirectory.Signer(ASKER, key.certificate()));
    var outcome =
        HubSignatures.verifier(presented -> known, Clock.systemUTC()).verifyMessage(signed);
    return ((Verification.Trusted<VerifiedMessage>) outcome).document();
  }
}
