package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;

import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.TestTimeStamps;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.policy.Allowed;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.policy.SignaturePolicy;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;

@Isolated("providers belong to the whole process")
class NativeCryptographyTest {
  private final List<Provider> before = List.of(Security.getProviders());
  private final SignatureVerifier verifier =
      HubSignatures.verifier(TestMembers.directoryOfMembers(), Clock.systemUTC());

  @AfterEach
  void removeWhatWasInstalled() {
    for (Provider provider : Security.getProviders()) {
      if (!before.contains(provider)) {
        Security.removeProvider(provider.getName());
      }
    }
  }

  @Test
  void signatures_goBothWays_betweenTheNativeProviderAndTheJdks() throws Exception {
    byte[] fromJdkRsa = Samples.signed(CIVIL_STATUS);
    byte[] fromJdkCurve = Samples.signed(POPULATION);
    assumeTrue(CryptoProvider.install(), "the native provider does not load here");
    assertThat(CryptoProvider.install()).isTrue();
    assertThat(Signature.getInstance("SHA256withECDSA").getProvider().getName())
        .isEqualTo("AmazonCorrettoCryptoProvider");
    trusted(fromJdkRsa);
    trusted(fromJdkCurve);

    byte[] fromNativeRsa = Samples.signed(CIVIL_STATUS);
    byte[] fromNativeCurve = Samples.signed(POPULATION);
    removeWhatWasInstalled();
    trusted(fromNativeRsa);
    trusted(fromNativeCurve);
  }

  @Test
  void timeStampsAndRsaPss_areTrusted_underTheNativeProvider() throws Exception {
    assumeTrue(CryptoProvider.install(), "the native provider does not load here");
    Clock clock = Clock.systemUTC();
    SignaturePolicy standard = SignaturePolicies.standard().plain();
    SignaturePolicy pss =
        new SignaturePolicy(
            standard.profile(),
            "2",
            standard.level(),
            List.of(new Allowed(Algorithms.RSA_PSS_SHA256, null)),
            standard.digestMethods(),
            standard.rsaSizes(),
            standard.curves(),
            standard.maximumCertificates());
    SignaturePolicy stamped =
        SignaturePolicies.standard().of(SignatureLevel.XADES_B_T).orElseThrow();
    SignatureVerifier accepting =
        HubSignatures.verifier(
            TestMembers.directoryOfMembers(),
            (certificate, use) ->
                new CertificateVerdict(Status.GOOD, RevocationSource.CRL, null, ""),
            new SignaturePolicies(List.of(pss, stamped)),
            clock);
    ForeignSigner signer = new ForeignSigner(TestMembers.key(CIVIL_STATUS));
    signer.signatureMethod = Algorithms.RSA_PSS_SHA256;

    assertThat(accepting.verifyMessage(signer.sign(Samples.unsigned(CIVIL_STATUS))))
        .isInstanceOf(Trusted.class);
    for (MemberCode member : List.of(CIVIL_STATUS, POPULATION)) {
      byte[] bytes =
          HubSignatures.evidenceSigner(
                  TestMembers.key(member), TestTimeStamps.make().authority(clock), clock)
              .sign(Samples.unsigned(member))
              .bytes();
      assertThat(accepting.verifyMessage(bytes)).isInstanceOf(Trusted.class);
    }
  }

  private void trusted(byte[] bytes) {
    assertThat(verifier.verifyMessage(bytes)).isInstanceOf(Trusted.class);
    Refusal.of(verifier.verifyMessage(Samples.edit(bytes, "Thị An", "Thị Ân")))
        .hasCode(HubErrorCode.SIGNATURE_INVALID);
  }
}
