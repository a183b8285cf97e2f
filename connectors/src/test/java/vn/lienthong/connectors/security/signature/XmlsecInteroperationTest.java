package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.TestTimeStamps;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Signatures to and from xmlsec1, a program that shares no code with ours. */
@EnabledIf("installed")
class XmlsecInteroperationTest {
  private static final String ROOT_ID = "urn:vn:lienthong:thong-diep:1:ThongDiep";

  @TempDir Path directory;

  static boolean installed() {
    try {
      Process version = new ProcessBuilder("xmlsec1", "--version").start();
      return version.waitFor(5, TimeUnit.SECONDS) && version.exitValue() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"G15.HOTICH", "G01.CSDLDC"})
  void ours_isAcceptedByXmlsec_andNotWithAChangedByte(String code) throws Exception {
    MemberCode member = new MemberCode(code);
    byte[] signed = Samples.signed(member);
    assertThat(verify(member, signed)).contains("OK");
    assertThat(verify(member, Samples.edit(signed, "Thị An", "Thị Ân"))).doesNotContain("OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"G15.HOTICH", "G01.CSDLDC"})
  void oursWithATimeStamp_isAcceptedByXmlsec_andNotWithAChangedByte(String code) throws Exception {
    MemberCode member = new MemberCode(code);
    Clock clock = Clock.systemUTC();
    byte[] signed =
        HubSignatures.evidenceSigner(
                TestMembers.key(member), TestTimeStamps.make().authority(clock), clock)
            .sign(Samples.unsigned(member))
            .bytes();
    assertThat(verify(member, signed)).contains("OK");
    assertThat(verify(member, Samples.edit(signed, "Thị An", "Thị Ân"))).doesNotContain("OK");
    assertThat(verify(member, Samples.edit(signed, "SigningTime>20", "SigningTime>19")))
        .doesNotContain("OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"G15.HOTICH", "G01.CSDLDC"})
  void xmlsecs_isAcceptedHere_andNotWithAChangedByte(String code) throws Exception {
    MemberCode member = new MemberCode(code);
    var verifier = HubSignatures.verifier(TestMembers.directoryOfMembers(), Clock.systemUTC());
    byte[] signed = sign(TestMembers.key(member));

    assertThat(verifier.verifyMessage(signed)).isInstanceOf(Trusted.class);
    var trusted = (Trusted<VerifiedMessage>) verifier.verifyMessage(signed);
    assertThat(trusted.document().signer()).isEqualTo(member);
    Refusal.of(verifier.verifyMessage(Samples.edit(signed, "Thị An", "Thị Ân")))
        .hasCode(HubErrorCode.SIGNATURE_INVALID);
  }

  private String verify(MemberCode member, byte[] document) throws Exception {
    Path root = pem("root.pem", TestMembers.anchors().get(0));
    Path issuing = pem("issuing.pem", TestMembers.key(member).chain().get(1));
    return xmlsec(
        "--verify",
        "--trusted-pem",
        root.toString(),
        "--untrusted-pem",
        issuing.toString(),
        "--id-attr:Id",
        ROOT_ID,
        "--id-attr:Id",
        Xades.NAMESPACE + ":SignedProperties",
        write("signed.xml", document).toString());
  }

  private byte[] sign(MemberKey key) throws Exception {
    String method = key.member().equals(CIVIL_STATUS) ? "rsa-sha256" : "ecdsa-sha256";
    assertThat(key.member()).isIn(CIVIL_STATUS, POPULATION);
    String unsigned =
        new String(SecureXml.serialize(Samples.unsigned(key.member())), StandardCharsets.UTF_8);
    String template = unsigned.replace("</tt:ThongDiep>", template(method) + "</tt:ThongDiep>");
    Path file = write("template.xml", template.getBytes(StandardCharsets.UTF_8));
    Path certificate = pem("signer.pem", key.certificate());
    Path privateKey =
        write(
            "key.pem",
            block("PRIVATE KEY", key.privateKey().getEncoded())
                .getBytes(StandardCharsets.US_ASCII));
    Path signed = directory.resolve("signed.xml");
    xmlsec(
        "--sign",
        "--privkey-pem",
        privateKey + "," + certificate,
        "--id-attr:Id",
        ROOT_ID,
        "--output",
        signed.toString(),
        file.toString());
    return Files.readAllBytes(signed);
  }

  /** Written with the indentation that people give templates: it is part of the signed content. */
  private static String template(String method) {
    String more = "http://www.w3.org/2001/04/xmldsig-more#";
    return """

          <Signature xmlns="http://www.w3.org/2000/09/xmldsig#">
            <SignedInfo>
              <CanonicalizationMethod Algorithm="%s"/>
              <SignatureMethod Algorithm="%s"/>
              <Reference URI="#TD-%s">
                <Transforms>
                  <Transform Algorithm="%s"/>
                  <Transform Algorithm="%s"/>
                </Transforms>
                <DigestMethod Algorithm="%s"/>
                <DigestValue/>
              </Reference>
            </SignedInfo>
            <SignatureValue/>
            <KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo>
          </Signature>
        """
        .formatted(
            Algorithms.EXCLUSIVE,
            more + method,
            Samples.ID,
            Algorithms.ENVELOPED,
            Algorithms.EXCLUSIVE,
            Algorithms.SHA256);
  }

  private String xmlsec(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("xmlsec1"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? "OK " + output : output.replace("OK", "ok");
  }

  private Path pem(String name, X509Certificate certificate) throws Exception {
    return write(
        name, block("CERTIFICATE", certificate.getEncoded()).getBytes(StandardCharsets.US_ASCII));
  }

  private static String block(String kind, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content);
  }
}
