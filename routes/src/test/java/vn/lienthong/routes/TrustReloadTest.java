package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.routes.registry.ConfigurationWatch;

/** Changes the trust files of a hub that runs and goes on running. */
class TrustReloadTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String CERTIFICATES = "trust/certificates.yaml";
  private static final String SIGNATURES = "trust/signatures.yaml";

  private final Path config = RunningHub.home().config();
  private final TestMember member = RunningHub.member("civil-status");

  @AfterEach
  void restoreSamples() throws IOException {
    Files.deleteIfExists(config.resolve(SIGNATURES));
    LiveConfiguration.restore(CERTIFICATES);
    await().atMost(SOON).ignoreExceptions().until(() -> ask() == 200 && !health().isEmpty());
  }

  @Test
  void otherRoot_isTakenOver_andTheMembersOfTheFirstAreRefused_untilItIsBack() throws IOException {
    assertThat(ask()).isEqualTo(200);
    Path other = config.resolve("other-root");
    DevelopmentPki.ensure(other, Map.of());
    changeCertificates(
        "roots:\n  - ${lienthong.data}/pki/root.crt", "roots:\n  - " + other + "/root.crt");
    await().atMost(SOON).until(() -> ask() == 401);
    var outcome = RunningHub.verifier().verifyMessage(question());
    assertThat(outcome).isInstanceOf(Verification.Refused.class);
    assertThat(((Verification.Refused<?>) outcome).fault().code())
        .isEqualTo(HubErrorCode.CERTIFICATE_CHAIN_INVALID);
    await().atMost(SOON).untilAsserted(() -> assertThat(health()).contains("trust: 1 roots"));
  }

  @Test
  void missingRoot_isRefused_withItsLine_andIsTakenWhenItCame() throws IOException {
    Path late = Files.createTempDirectory("late-root").resolve("late.crt");
    changeCertificates(
        "roots:\n  - ${lienthong.data}/pki/root.crt",
        "roots:\n  - ${lienthong.data}/pki/root.crt\n  - " + late);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThatThrownBy(TrustReloadTest::health)
                    .hasMessageContainingAll("certificates.yaml", "line ", "late.crt"));
    assertThat(ask()).isEqualTo(200);
    Files.copy(RunningHub.home().pki().resolve("root.crt"), late);
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(health()).contains("trust: 2 roots"));
  }

  @Test
  void policyOfSignatures_isTakenOver_andAWrongOneLeavesItInForce() throws IOException {
    LiveConfiguration.write(SIGNATURES, policy("RSA_SHA_1"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThatThrownBy(TrustReloadTest::health)
                    .hasMessageContainingAll("signatures.yaml", "line ", "RSA_SHA_1"));
    assertThat(ask()).isEqualTo(200);
    // The member signs with RSA or with a curve; neither is allowed by PSS alone.
    LiveConfiguration.write(
        SIGNATURES, policy("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1"));
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(health()).contains("signatures by HUB-XMLDSIG-1/9"));
    var outcome = RunningHub.verifier().verifyMessage(question());
    assertThat(outcome).isInstanceOf(Verification.Refused.class);
    assertThat(((Verification.Refused<?>) outcome).fault().code())
        .isEqualTo(HubErrorCode.SIGNATURE_PROFILE_VIOLATED);
  }

  private int ask() {
    return member.post(question()).statusCode();
  }

  private byte[] question() {
    return member.sign(member.header("KiemTraKetNoi"), new KiemTraKetNoiStructure());
  }

  private void changeCertificates(String from, String to) throws IOException {
    String text = Files.readString(config.resolve(CERTIFICATES));
    assertThat(text).contains(from);
    LiveConfiguration.write(CERTIFICATES, text.replace(from, to));
  }

  private static String health() {
    return RunningHub.bean(ConfigurationWatch.class).check();
  }

  private static String policy(String method) {
    return """
    policies:
      - profile: HUB-XMLDSIG-1
        version: "9"
        level: XMLDSIG
        signatureMethods: [{name: "%s"}]
        digestMethods: [{name: "http://www.w3.org/2001/04/xmlenc#sha256"}]
        rsaKeys: [{minimumBits: 2048}]
        curves: []
        maximumCertificates: 4
    """
        .formatted(method);
  }
}
