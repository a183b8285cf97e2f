package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;
import static vn.lienthong.connectors.security.TestMembers.HUB;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.policy.Allowed;
import vn.lienthong.connectors.security.policy.RsaSize;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.policy.SignaturePolicy;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** What the policies and the judge of certificates change, with the same signatures. */
class PolicyDataTest {
  private static final CertificateVerdict GOOD =
      new CertificateVerdict(Status.GOOD, RevocationSource.CRL, null, "");

  private final LocalDate ended = LocalDate.now(ZoneOffset.UTC).minusDays(2);
  private final LocalDate toCome = LocalDate.now(ZoneOffset.UTC).plusDays(2);

  @Test
  void rsaPss_isAccepted_whenThePolicyAllowsIt_andElseRefused() throws Exception {
    ForeignSigner signer = new ForeignSigner(TestMembers.key(CIVIL_STATUS));
    signer.signatureMethod = Algorithms.RSA_PSS_SHA256;
    byte[] signed = signer.sign(Samples.unsigned(CIVIL_STATUS));
    SignaturePolicies pss = policies(Algorithms.RSA_PSS_SHA256, null, 2048, null, null);

    assertThat(verifier(pss).verifyMessage(signed)).isInstanceOf(Trusted.class);
    Refusal.of(verifier(pss).verifyMessage(Samples.edit(signed, "Thị An", "Thị Ân")))
        .hasCode(HubErrorCode.SIGNATURE_INVALID);
    Refusal.of(verifier(SignaturePolicies.standard()).verifyMessage(signed))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasPlace("/tt:ThongDiep/ds:Signature/ds:SignedInfo/ds:SignatureMethod");
  }

  @Test
  void signature_isRefused_afterTheLastDayOfItsMethodKeySizeOrCurve() {
    byte[] rsa = Samples.signed(CIVIL_STATUS);
    byte[] curve = Samples.signed(POPULATION);
    refused(rsa, policies(Algorithms.RSA_SHA256, ended, 2048, null, null), "the use of @Alg");
    refused(rsa, policies(Algorithms.RSA_SHA256, null, 2048, ended, null), "of 2048 bits ended");
    refused(rsa, policies(Algorithms.RSA_SHA256, null, 3072, null, null), "needs 3072 bits");
    refused(
        curve,
        policies(Algorithms.ECDSA_SHA256, null, 2048, null, ended),
        "secp256r1 ended on " + ended);

    SignaturePolicies inForce = policies(Algorithms.ECDSA_SHA256, toCome, 2048, toCome, toCome);
    assertThat(verifier(inForce).verifyMessage(curve)).isInstanceOf(Trusted.class);
  }

  @Test
  void judge_isAskedAboutTheRegisteredCertificate_andStandsInTheVerdict() {
    CertificateJudge judge =
        (certificate, use) -> {
          assertThat(use).isEqualTo(CertificateUse.SIGNATURE);
          assertThat(certificate).isSameAs(TestMembers.key(HUB).certificate());
          return GOOD;
        };
    VerifiedMessage message =
        ((Trusted<VerifiedMessage>)
                verifier(judge, SignaturePolicies.standard()).verifyMessage(Samples.signed(HUB)))
            .document();

    assertThat(message.verdict().profile()).isEqualTo("HUB-XMLDSIG-1/1");
    assertThat(message.verdict().certificate()).isSameAs(GOOD);
    assertThat(message.verdict().timeStamp()).isNull();
  }

  @Test
  void document_isRefused_withTheCodeOfTheJudgesFinding() {
    for (Status status : Status.values()) {
      HubErrorCode code = status.refusal();
      CertificateJudge judge = (certificate, use) -> verdict(status);
      var outcome =
          verifier(judge, SignaturePolicies.standard()).verifyMessage(Samples.signed(HUB));
      if (code == null) {
        assertThat(outcome).isInstanceOf(Trusted.class);
      } else {
        Refusal.of(outcome).hasCode(code).hasDetail("found so");
      }
    }
  }

  @Test
  void judge_thatFails_isTheHubsFault_andNothingIsTrusted() {
    CertificateJudge broken =
        (certificate, use) -> {
          throw new IllegalStateException("no trust data");
        };
    Refusal.of(verifier(broken, SignaturePolicies.standard()).verifyMessage(Samples.signed(HUB)))
        .hasCode(HubErrorCode.HUB_FAULT)
        .hasDetail("judge");
  }

  @Test
  void member_isKnownByEitherCertificate_duringARollOver() {
    X509Certificate other = TestMembers.key(POPULATION).certificate();
    SignatureVerifier verifier =
        HubSignatures.verifier(
            presented ->
                TestMembers.directoryOfMembers()
                    .find(presented)
                    .map(
                        found ->
                            presented.equals(other)
                                ? new vn.lienthong.connectors.api.SignerDirectory.Signer(HUB, other)
                                : found),
            (certificate, use) -> GOOD,
            SignaturePolicies.standard(),
            Clock.systemUTC());
    byte[] withOther =
        HubSignatures.signer(TestMembers.key(POPULATION)).sign(Samples.unsigned(HUB)).bytes();

    assertThat(verifier.verifyMessage(Samples.signed(HUB))).isInstanceOf(Trusted.class);
    assertThat(verifier.verifyMessage(withOther)).isInstanceOf(Trusted.class);
  }

  private static CertificateVerdict verdict(Status status) {
    return new CertificateVerdict(status, RevocationSource.NONE, null, "found so");
  }

  private static void refused(byte[] signed, SignaturePolicies policies, String reason) {
    Refusal.of(verifier(policies).verifyMessage(signed))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasDetail(reason);
  }

  private static SignaturePolicies policies(
      String method,
      @org.jspecify.annotations.Nullable LocalDate methodEnd,
      int bits,
      @org.jspecify.annotations.Nullable LocalDate sizeEnd,
      @org.jspecify.annotations.Nullable LocalDate curveEnd) {
    return new SignaturePolicies(
        List.of(
            new SignaturePolicy(
                "HUB-XMLDSIG-1",
                "2",
                SignatureLevel.XMLDSIG,
                List.of(new Allowed(method, methodEnd)),
                List.of(new Allowed(Algorithms.SHA256, null)),
                List.of(new RsaSize(bits, sizeEnd)),
                List.of(new Allowed("secp256r1", curveEnd)),
                4)));
  }

  private static SignatureVerifier verifier(SignaturePolicies policies) {
    return verifier((certificate, use) -> GOOD, policies);
  }

  private static SignatureVerifier verifier(CertificateJudge judge, SignaturePolicies policies) {
    return HubSignatures.verifier(
        TestMembers.directoryOfMembers(), judge, policies, Clock.systemUTC());
  }
}
