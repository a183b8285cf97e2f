package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;
import static vn.lienthong.connectors.security.TestMembers.HUB;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;
import static vn.lienthong.connectors.security.TestMembers.STRANGER;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** Good signatures, and whose they are. */
class SignerTrustTest {
  private static final MemberKey CIVIL_STATUS_KEY = TestMembers.key(CIVIL_STATUS);

  private final SignerDirectory directory = TestMembers.directoryOfMembers();
  private final SignatureVerifier verifier = HubSignatures.verifier(directory, Clock.systemUTC());

  @Test
  void signer_isUnknown_whenNobodyRegisteredItsCertificate() {
    Refusal.of(verifier.verifyMessage(Samples.signed(STRANGER)))
        .hasCode(HubErrorCode.SIGNER_UNKNOWN)
        .hasPlace("/tt:ThongDiep/ds:Signature");
  }

  @Test
  void signer_isUnknown_whenTheDirectoryAnswersWithAnotherCertificate() {
    SignerDirectory careless =
        presented ->
            Optional.of(new SignerDirectory.Signer(HUB, TestMembers.key(HUB).certificate()));
    Refusal.of(
            HubSignatures.verifier(careless, Clock.systemUTC())
                .verifyMessage(Samples.signed(STRANGER)))
        .hasCode(HubErrorCode.SIGNER_UNKNOWN);
  }

  @Test
  void certificate_isRefused_outsideItsValidity() {
    byte[] signed = Samples.signed(POPULATION);
    for (Duration offset : List.of(Duration.ofDays(900), Duration.ofDays(-1))) {
      Clock then = Clock.offset(Clock.systemUTC(), offset);
      Refusal.of(HubSignatures.verifier(directory, then).verifyMessage(signed))
          .hasCode(HubErrorCode.CERTIFICATE_NOT_VALID_NOW)
          .hasPlace("/tt:ThongDiep/ds:Signature");
    }
  }

  @Test
  void signature_isInvalid_whenKeyInfoShowsAnotherMembersCertificate() throws Exception {
    ForeignSigner thief = new ForeignSigner(TestMembers.key(STRANGER));
    thief.signatureMethod = Algorithms.ECDSA_SHA256;
    thief.keyInfo = List.of(ForeignSigner.certificates(TestMembers.key(HUB).certificate()));
    Refusal.of(verifier.verifyMessage(thief.sign(Samples.unsigned(HUB))))
        .hasCode(HubErrorCode.SIGNATURE_INVALID)
        .hasPlace("/tt:ThongDiep/ds:Signature/ds:SignatureValue");
  }

  @Test
  void signature_isRefused_whenItsMethodDoesNotFitTheRegisteredKey() throws Exception {
    ForeignSigner thief = new ForeignSigner(TestMembers.key(STRANGER));
    thief.signatureMethod = Algorithms.ECDSA_SHA256;
    thief.keyInfo = List.of(ForeignSigner.certificates(CIVIL_STATUS_KEY.certificate()));
    Refusal.of(verifier.verifyMessage(thief.sign(Samples.unsigned(CIVIL_STATUS))))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasDetail("does not fit the kind of the registered key");
  }

  @Test
  void signer_isTheRegisteredOne_amongTheIssuersItShows() throws Exception {
    ForeignSigner signer = new ForeignSigner(CIVIL_STATUS_KEY);
    signer.keyInfo =
        List.of(
            ForeignSigner.certificates(
                CIVIL_STATUS_KEY.chain().get(1), CIVIL_STATUS_KEY.certificate()));
    assertThat(verifier.verifyMessage(signer.sign(Samples.unsigned(CIVIL_STATUS))))
        .isInstanceOf(Trusted.class);
  }

  @Test
  void signature_isRefused_whenItShowsTwoRegisteredCertificates() throws Exception {
    ForeignSigner signer = new ForeignSigner(CIVIL_STATUS_KEY);
    signer.keyInfo =
        List.of(
            ForeignSigner.certificates(
                CIVIL_STATUS_KEY.certificate(), TestMembers.key(HUB).certificate()));
    Refusal.of(verifier.verifyMessage(signer.sign(Samples.unsigned(CIVIL_STATUS))))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasDetail("more than one registered certificate");
  }

  @Test
  void message_isTrusted_withAKeyNameAKeyValueAndBlanksWithin() throws Exception {
    ForeignSigner signer = new ForeignSigner(CIVIL_STATUS_KEY);
    signer.keyInfo =
        List.of(
            ForeignSigner.keyInfoFactory().newKeyName("civil status"),
            ForeignSigner.keyInfoFactory()
                .newKeyValue(CIVIL_STATUS_KEY.certificate().getPublicKey()),
            ForeignSigner.certificates(CIVIL_STATUS_KEY.certificate()));
    byte[] signed = signer.sign(Samples.unsigned(CIVIL_STATUS));
    byte[] bytes = Samples.edit(signed, "<ds:KeyInfo>", "<ds:KeyInfo>\n  ");
    assertThat(verifier.verifyMessage(bytes)).isInstanceOf(Trusted.class);
  }
}
