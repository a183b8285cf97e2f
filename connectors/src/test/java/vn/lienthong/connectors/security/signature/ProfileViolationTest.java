package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Signatures whose cryptography is right, or was, but whose form leaves the profile. */
class ProfileViolationTest {
  private static final String SIGNED_INFO = "/tt:ThongDiep/ds:Signature/ds:SignedInfo";
  private static final String REFERENCE = SIGNED_INFO + "/ds:Reference";

  private final AtomicInteger lookups = new AtomicInteger();
  private final SignatureVerifier verifier =
      HubSignatures.verifier(
          presented -> {
            lookups.incrementAndGet();
            return TestMembers.directoryOfMembers().find(presented);
          },
          Clock.systemUTC());
  private final ForeignSigner signer = new ForeignSigner(TestMembers.key(CIVIL_STATUS));
  private final Document document = Samples.unsigned(CIVIL_STATUS);

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256, http://www.w3.org/2001/04/xmlenc#sha256",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384, http://www.w3.org/2001/04/xmldsig-more#sha384",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512, http://www.w3.org/2001/04/xmlenc#sha512"
  })
  void message_isTrusted_fromAnotherProgramThatKeepsTheProfile(String method, String digest)
      throws Exception {
    signer.signatureMethod = method;
    signer.digestMethod = digest;
    assertThat(verifier.verifyMessage(signer.sign(document))).isInstanceOf(Trusted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha224",
        "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1"
      })
  void signatureMethod_isRefused_outsideTheProfile(String method) throws Exception {
    signer.signatureMethod = method;
    refused(signer.sign(document), SIGNED_INFO + "/ds:SignatureMethod", "@Algorithm");
  }

  @Test
  void hmac_isRefused_evenWithThePublicKeyAsItsSecret() throws Exception {
    signer.signatureMethod = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
    signer.key =
        new SecretKeySpec(
            TestMembers.key(CIVIL_STATUS).certificate().getPublicKey().getEncoded(), "HMAC");
    refused(signer.sign(document), SIGNED_INFO + "/ds:SignatureMethod", "@Algorithm");
  }

  @Test
  void digest_isRefused_sha1() throws Exception {
    signer.digestMethod = "http://www.w3.org/2000/09/xmldsig#sha1";
    refused(signer.sign(document), REFERENCE + "/ds:DigestMethod", "@Algorithm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"
      })
  void canonicalization_isRefused_outsideTheProfile(String method) throws Exception {
    signer.canonicalization = method;
    refused(signer.sign(document), SIGNED_INFO + "/ds:CanonicalizationMethod", "@Algorithm");
  }

  @Test
  void transforms_areRefused_missingExchangedOrFurther() throws Exception {
    var enveloped = ForeignSigner.transform(Algorithms.ENVELOPED);
    var exclusive = ForeignSigner.transform(Algorithms.EXCLUSIVE);
    String transforms = REFERENCE + "/ds:Transforms";
    signer.transforms = List.of(enveloped);
    refused(signer.sign(Samples.unsigned(CIVIL_STATUS)), transforms, "ds:Transform is expected");
    signer.transforms = List.of(exclusive, enveloped);
    refused(
        signer.sign(Samples.unsigned(CIVIL_STATUS)), transforms + "/ds:Transform[1]", "@Algorithm");
    signer.transforms = List.of(enveloped, exclusive, exclusive);
    refused(
        signer.sign(Samples.unsigned(CIVIL_STATUS)),
        transforms + "/ds:Transform[3]",
        "no element is expected");
  }

  @Test
  void transform_isRefused_xpathThatSignsNothing() throws Exception {
    var nothing =
        ForeignSigner.transform(
            "http://www.w3.org/TR/1999/REC-xpath-19991116",
            new XPathFilterParameterSpec("false()", Map.of()));
    signer.transforms = List.of(ForeignSigner.transform(Algorithms.ENVELOPED), nothing);
    refused(signer.sign(document), REFERENCE + "/ds:Transforms/ds:Transform[2]", "@Algorithm");
  }

  @Test
  void transform_isRefused_withInclusiveNamespaces() throws Exception {
    var inclusive =
        ForeignSigner.transform(Algorithms.EXCLUSIVE, new ExcC14NParameterSpec(List.of("tt")));
    signer.transforms = List.of(ForeignSigner.transform(Algorithms.ENVELOPED), inclusive);
    refused(
        signer.sign(document),
        REFERENCE + "/ds:Transforms/ds:Transform[2]/*:InclusiveNamespaces",
        "no element");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#xpointer(/)", "#other"})
  void reference_isRefused_toAnythingButTheRootsId(String uri) throws Exception {
    byte[] bytes =
        Samples.edit(
            signer.sign(document), "URI=\"#TD-" + Samples.ID + "\"", "URI=\"" + uri + "\"");
    refused(bytes, REFERENCE, "@URI");
  }

  @Test
  void reference_isRefused_withoutUriOrWithAType() throws Exception {
    byte[] bytes = signer.sign(document);
    refused(Samples.edit(bytes, " URI=\"#TD-" + Samples.ID + "\"", ""), REFERENCE, "@URI");
    signer.type = "http://www.w3.org/2000/09/xmldsig#Manifest";
    refused(signer.sign(Samples.unsigned(CIVIL_STATUS)), REFERENCE, "attribute");
  }

  @Test
  void reference_isRefused_toAnAddress_withoutAskingIt() throws Exception {
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://localhost:" + trap.getLocalPort() + "/content";
      byte[] bytes = signer.sign(document);
      refused(Samples.edit(bytes, "#TD-" + Samples.ID, address), REFERENCE, "@URI");
      byte[] retrieval =
          Samples.edit(
              bytes, "<ds:KeyInfo>", "<ds:KeyInfo><ds:RetrievalMethod URI=\"" + address + "\"/>");
      refused(
          retrieval, "/tt:ThongDiep/ds:Signature/ds:KeyInfo/ds:RetrievalMethod", "may stand here");
      trap.setSoTimeout(50);
      assertThat(catchThrowable(trap::accept)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void root_isRefused_whenItsIdIsAnExpression() throws Exception {
    document.getDocumentElement().setAttribute("Id", "xpointer(/)");
    signer.uri = "";
    byte[] bytes = Samples.edit(signer.sign(document), "URI=\"\"", "URI=\"#xpointer(/)\"");
    refused(bytes, "/tt:ThongDiep", "@Id");
  }

  @Test
  void signedInfo_isRefused_withTwoReferences() throws Exception {
    signer.furtherReferences.add(signer.reference("#TD-" + Samples.ID, signer.transforms));
    refused(signer.sign(document), SIGNED_INFO + "/ds:Reference[2]", "no element");
  }

  @Test
  void object_isRefused_andAManifestInIt() throws Exception {
    Element held = document.createElementNS(XmlNames.SERVICE, "dv:Giu");
    signer.objects.add(
        ForeignSigner.factory().newXMLObject(List.of(new DOMStructure(held)), "o", null, null));
    refused(signer.sign(document), "/tt:ThongDiep/ds:Signature/ds:Object", "no element");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- c -->", "<?p i?>", "<![CDATA[]]>"})
  void signature_isRefused_withACommentInstructionOrCdataWithin(String hidden) throws Exception {
    byte[] bytes = signer.sign(document);
    for (String place : List.of("<ds:SignedInfo>", "<ds:DigestValue>", "<ds:KeyInfo>")) {
      String violation = "comments, processing instructions and CDATA";
      assertRefusal(Samples.edit(bytes, place, place + hidden)).hasDetail(violation);
    }
  }

  @Test
  void keyInfo_isRefused_withoutACertificate() throws Exception {
    signer.keyInfo = List.of();
    refused(
        signer.sign(Samples.unsigned(CIVIL_STATUS)),
        "/tt:ThongDiep/ds:Signature",
        "ds:KeyInfo is expected");
    signer.keyInfo =
        List.of(
            ForeignSigner.keyInfoFactory()
                .newKeyValue(TestMembers.key(CIVIL_STATUS).certificate().getPublicKey()));
    refused(signer.sign(document), "/tt:ThongDiep/ds:Signature/ds:KeyInfo", "ds:X509Data");
  }

  @Test
  void certificate_isRefused_thatIsNone() throws Exception {
    byte[] bytes =
        Samples.edit(signer.sign(document), "<ds:X509Certificate>", "<ds:X509Certificate>AAAA");
    assertRefusal(bytes).hasDetail("cannot be read");
  }

  @Test
  void document_isRefused_withoutASignature() {
    Refusal.of(verifier.verifyMessage(SecureXml.serialize(document)))
        .hasCode(HubErrorCode.SIGNATURE_MISSING)
        .hasPlace("/tt:ThongDiep");
  }

  @Test
  void document_isRefused_withADoctype() throws Exception {
    byte[] bytes =
        Samples.edit(
            signer.sign(document), "<tt:ThongDiep", "<!DOCTYPE tt:ThongDiep><tt:ThongDiep");
    Refusal.of(verifier.verifyMessage(bytes)).hasCode(HubErrorCode.DOCTYPE_FORBIDDEN);
    assertThat(lookups).hasValue(0);
  }

  private void refused(byte[] bytes, String place, String rule) {
    assertRefusal(bytes).hasPlace(place).hasDetail(rule);
  }

  /** Form is judged before anything else: no certificate was even looked up. */
  private Refusal assertRefusal(byte[] bytes) {
    Refusal refusal =
        Refusal.of(verifier.verifyMessage(bytes)).hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED);
    assertThat(lookups).hasValue(0);
    return refusal;
  }
}
