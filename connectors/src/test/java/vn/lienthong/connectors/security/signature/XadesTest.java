package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.connectors.security.TestMembers.HUB;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.TestTimeStamps;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.XmlTime;

/** Profile HUB-XADES-T-1: what is accepted, and what is refused for which reason. */
class XadesTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final TestTimeStamps TIME = TestTimeStamps.make();
  private static final byte[] SIGNED = signed(HUB, TIME.authority(CLOCK));

  private final SignatureVerifier verifier = verifier(TIME.certificate());

  @ParameterizedTest
  @ValueSource(strings = {"G15.HOTICH", "G01.CSDLDC"})
  void message_isTrusted_andItsTimeIsProven(String code) {
    MemberCode member = new MemberCode(code);
    Instant before = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
    VerifiedMessage message = trusted(signed(member, TIME.authority(CLOCK)));

    assertThat(message.signer()).isEqualTo(member);
    assertThat(message.verdict().profile()).isEqualTo("HUB-XADES-T-1/1");
    assertThat(message.verdict().timeStamp()).isBetween(before, CLOCK.instant());
    assertThat(message.payload().getTextContent()).isEqualTo(Samples.TEXT);
    assertThat(message.referenceDigest())
        .isEqualTo(
            HubSignatures.signer(TestMembers.key(HUB))
                .sign(Samples.unsigned(member))
                .referenceDigest());
  }

  @Test
  void content_isRefused_changed() {
    Refusal.of(verifier.verifyMessage(Samples.edit(SIGNED, "Thị An", "Thị Ân")))
        .hasCode(HubErrorCode.SIGNATURE_INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "<xades:SigningTime>20, <xades:SigningTime>19, SIGNATURE_INVALID, content differs",
    "<xades:MimeType>text, <xades:MimeType>other, SIGNATURE_INVALID, content differs",
    "Target=\"#S-, Target=\"#X-, SIGNATURE_PROFILE_VIOLATED, @Target",
    "ObjectReference=\"#, ObjectReference=\"#X, SIGNATURE_PROFILE_VIOLATED, @ObjectReference",
    "Type=\"http://uri.etsi.org/01903#SignedProperties\", Type=\"x\", SIGNATURE_PROFILE_VIOLATED, @Type",
    "<ds:Object>, <ds:Object/><ds:Object>, SIGNATURE_PROFILE_VIOLATED, no element",
    "</ds:Object>, </ds:Object><ds:Object/>, SIGNATURE_PROFILE_VIOLATED, no element",
    "<xades:SigningTime>, <xades:SignaturePolicyIdentifier/><xades:SigningTime>, SIGNATURE_PROFILE_VIOLATED, xades:SigningTime is expected",
    "</xades:SignatureTimeStamp>, </xades:SignatureTimeStamp><xades:CounterSignature/>, SIGNATURE_PROFILE_VIOLATED, no element",
    "<xades:EncapsulatedTimeStamp>M, <xades:EncapsulatedTimeStamp>N, TIME_STAMP_INVALID, cannot be read"
  })
  void properties_areRefused_changed(String from, String to, HubErrorCode code, String reason) {
    Refusal.of(verifier.verifyMessage(Samples.edit(SIGNED, from, to)))
        .hasCode(code)
        .hasDetail(reason);
  }

  @Test
  void properties_areRefused_whenNoReferenceCoversThem() {
    byte[] bytes = replaced("<ds:Reference Type=.*?</ds:Reference>", "");
    Refusal.of(verifier.verifyMessage(bytes))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasDetail("ds:Reference is expected");
  }

  @Test
  void properties_areRefused_whenThePayloadUsesTheirIdentifier() {
    Matcher id = Pattern.compile("SignedProperties Id=\"([^\"]+)\"").matcher(text(SIGNED));
    assertThat(id.find()).isTrue();
    byte[] bytes = Samples.edit(SIGNED, "<dv:GhiChu", "<dv:GhiChu id=\"" + id.group(1) + "\"");
    Refusal.of(verifier.verifyMessage(bytes))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasDetail("identifier occurs twice");
  }

  @Test
  void timeStamp_isRefused_strippedOrOfAnotherSignature() {
    String stamp = "<xades:UnsignedProperties>.*</xades:UnsignedProperties>";
    Refusal.of(verifier.verifyMessage(replaced(stamp, "")))
        .hasCode(HubErrorCode.TIME_STAMP_INVALID)
        .hasDetail("no time-stamp");
    Matcher other = Pattern.compile(stamp).matcher(text(signed(POPULATION, TIME.authority(CLOCK))));
    assertThat(other.find()).isTrue();
    Refusal.of(verifier.verifyMessage(replaced(stamp, Matcher.quoteReplacement(other.group()))))
        .hasCode(HubErrorCode.TIME_STAMP_INVALID)
        .hasDetail("another signature");
  }

  @Test
  void timeStamp_isRefused_ofAnAuthorityThatTheJudgeDoesNotAccept() {
    TestTimeStamps stranger = TestTimeStamps.make();
    Refusal.of(verifier.verifyMessage(signed(HUB, stranger.authority(CLOCK))))
        .hasCode(HubErrorCode.TIME_STAMP_INVALID)
        .hasDetail("CHAIN_INVALID");
    Refusal.of(
            HubSignatures.verifier(TestMembers.directoryOfMembers(), CLOCK).verifyMessage(SIGNED))
        .hasCode(HubErrorCode.TIME_STAMP_INVALID)
        .hasDetail("no authority is configured");
  }

  @Test
  void timeStamp_isRefused_signedByAnotherKeyThanItShows() {
    TestTimeStamps stranger = TestTimeStamps.make();
    byte[] forged = signed(HUB, stranger.authorityShowing(TIME.certificate(), CLOCK));
    Refusal.of(verifier.verifyMessage(forged))
        .hasCode(HubErrorCode.TIME_STAMP_INVALID)
        .hasDetail("its signature does not hold");
  }

  @ParameterizedTest
  @CsvSource({
    "PT30M, a time to come",
    "P299D, a time to come",
    "-P20D, certificate was not valid",
    "-P31D, its signature does not hold"
  })
  void timeStamp_isRefused_ofAnImpossibleTime(Duration offset, String reason) {
    byte[] bytes = signed(HUB, TIME.authority(Clock.offset(CLOCK, offset)));
    Refusal.of(verifier.verifyMessage(bytes))
        .hasCode(HubErrorCode.TIME_STAMP_INVALID)
        .hasDetail(reason);
  }

  @Test
  void message_isRefused_thatSaysItWasSentLongAfterTheStamp() {
    Document document = Samples.unsigned(HUB);
    document
        .getElementsByTagNameNS("*", "ThoiDiemGui")
        .item(0)
        .setTextContent(XmlTime.print(OffsetDateTime.now(CLOCK).truncatedTo(ChronoUnit.SECONDS)));
    TimeStampAuthority late = TIME.authority(Clock.offset(CLOCK, Duration.ofMinutes(-30)));
    byte[] bytes =
        HubSignatures.evidenceSigner(TestMembers.key(HUB), late, CLOCK).sign(document).bytes();
    Refusal.of(verifier.verifyMessage(bytes))
        .hasCode(HubErrorCode.TIME_STAMP_INVALID)
        .hasPlace("/tt:ThongDiep/tt:TieuDe/tt:ThoiDiemGui");
  }

  @Test
  void signer_isRefused_namedOtherwiseInTheProperties() throws Exception {
    byte[] bytes = XadesForgery.namingAnotherCertificate(TIME.authority(CLOCK), CLOCK);
    Refusal.of(verifier.verifyMessage(bytes))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasDetail("another than the registered certificate");
  }

  @Test
  void object_isRefused_whereOnlyThePlainProfileIsAllowed() {
    SignaturePolicies plain = new SignaturePolicies(List.of(SignaturePolicies.standard().plain()));
    SignatureVerifier verifier =
        HubSignatures.verifier(
            TestMembers.directoryOfMembers(), judge(TIME.certificate()), plain, CLOCK);
    Refusal.of(verifier.verifyMessage(SIGNED))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasPlace("/tt:ThongDiep/ds:Signature/ds:SignedInfo/ds:Reference[2]");
  }

  @Test
  void authority_isRefused_whoseCertificateIsForSomethingElse() {
    assertThatThrownBy(() -> signed(HUB, TestTimeStamps.withWrongUsage().authority(CLOCK)))
        .hasStackTraceContaining("ExtendedKeyUsage");
  }

  private VerifiedMessage trusted(byte[] bytes) {
    var outcome = verifier.verifyMessage(bytes);
    assertThat(outcome).isInstanceOf(Trusted.class);
    return ((Trusted<VerifiedMessage>) outcome).document();
  }

  private static byte[] signed(MemberCode member, TimeStampAuthority authority) {
    return HubSignatures.evidenceSigner(TestMembers.key(member), authority, CLOCK)
        .sign(Samples.unsigned(member))
        .bytes();
  }

  private static byte[] replaced(String pattern, String by) {
    return text(SIGNED).replaceFirst(pattern, by).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }

  private static SignatureVerifier verifier(X509Certificate authority) {
    return HubSignatures.verifier(
        TestMembers.directoryOfMembers(), judge(authority), SignaturePolicies.standard(), CLOCK);
  }

  private static CertificateJudge judge(X509Certificate authority) {
    return (certificate, use) ->
        new CertificateVerdict(
            use == CertificateUse.TIME_STAMP && !certificate.equals(authority)
                ? Status.CHAIN_INVALID
                : Status.GOOD,
            RevocationSource.CRL,
            null,
            "");
  }
}
