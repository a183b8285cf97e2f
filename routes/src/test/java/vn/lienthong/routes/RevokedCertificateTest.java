package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.RevocationReason;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * A stolen key: from the moment its certificate is revoked, nothing of it goes on. Each test has a
 * member of its own, which nobody else uses.
 */
class RevokedCertificateTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @AfterEach
  void removeTheMembers() throws IOException {
    LiveConfiguration.restoreAll();
  }

  @Test
  void revokedMember_isRefusedAtTheDoor_withinSeconds_andAnAlarmIsKept() throws IOException {
    var code = new MemberCode("H31.THUHOI");
    DevelopmentPki pki = pki(code);
    TestMember member = registered(code);
    assertThat(member.post(question(member)).statusCode()).isEqualTo(200);

    pki.revoke(member.key().certificate(), RevocationReason.KEY_COMPROMISE);
    awaitRevoked(member);

    long before = kept();
    HubFault fault = refusal(member.post(question(member)), 401);
    assertThat(fault.code()).isEqualTo(HubErrorCode.CERTIFICATE_REVOKED);
    assertThat(fault.place()).isEqualTo("TLS");
    assertThat(kept()).isEqualTo(before);
    assertThat(refusal(member.get("/api/members"), 401).code())
        .isEqualTo(HubErrorCode.CERTIFICATE_REVOKED);
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM security_alarm WHERE kind = 'REVOKED_CERTIFICATE_USED'"
                    + " AND incident_id = '"
                    + fault.incidentId()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void signatureOfARevokedKey_isRefused_onAConnectionWithAGoodOne() throws IOException {
    var code = new MemberCode("H32.THUHOI");
    DevelopmentPki pki = pki(code);
    TestMember stolen = registered(code);
    pki.renew(code, KeyKind.P_256);
    TestMember renewed = of(code);
    await().atMost(SOON).until(() -> renewed.get("/api/members").statusCode() == 200);
    pki.revoke(stolen.key().certificate(), RevocationReason.KEY_COMPROMISE);
    awaitRevoked(stolen);

    HubFault fault = refusal(renewed.post(question(stolen)), 401);
    assertThat(fault.code()).isEqualTo(HubErrorCode.CERTIFICATE_REVOKED);
    assertThat(fault.place()).contains("ds:Signature");
    assertThat(renewed.post(question(renewed)).statusCode()).isEqualTo(200);
  }

  private static DevelopmentPki pki(MemberCode code) {
    return DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(code, KeyKind.P_256));
  }

  private static TestMember registered(MemberCode code) throws IOException {
    LiveConfiguration.write(
        "members/z-" + code.value().substring(0, 3).toLowerCase(Locale.ROOT) + ".yaml",
        """
        code: %s
        kind: one-stop
        name: Một cửa bị mất khóa (mẫu)
        englishName: A one-stop whose key is stolen (sample)
        key: P-256
        certificates: ["${lienthong.data}/pki/members/%s.crt"]
        endpoint: {transport: http, url: "https://localhost:%d/in"}
        state: active
        """
            .formatted(code, code, TestHome.freePort()));
    var members = RunningHub.bean(MemberRegistry.class);
    await().atMost(SOON).until(() -> members.member(code).isPresent());
    return of(code);
  }

  private static TestMember of(MemberCode code) {
    var members = RunningHub.bean(MemberRegistry.class);
    return TestMember.of(
        RunningHub.home(), members.member(code).orElseThrow(), members.hub().code());
  }

  private static byte[] question(TestMember member) {
    return member.sign(member.header("KiemTraKetNoi"), new KiemTraKetNoiStructure());
  }

  private static void awaitRevoked(TestMember member) {
    var judge = RunningHub.bean(CertificateJudge.class);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                judge.judge(member.key().certificate(), CertificateUse.TLS_CLIENT).status()
                    == Status.REVOKED);
  }

  private static long kept() {
    return RunningHub.count("SELECT count(*) FROM evidence")
        + RunningHub.count("SELECT count(*) FROM hand_over");
  }

  private static HubFault refusal(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    var outcome = RunningHub.verifier().verifyDocument(answer.body(), "BienNhan");
    assertThat(outcome).isInstanceOf(Verification.Trusted.class);
    var document = ((Verification.Trusted<VerifiedDocument>) outcome).document();
    return Objects.requireNonNull(Receipts.read(document.root()).fault());
  }
}
