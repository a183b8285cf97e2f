package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.RevocationReason;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.Receipts;

/** A stolen key: from the moment its certificate is revoked, nothing of it goes on. */
class RevokedCertificateTest {
  private final TestMember portal = RunningHub.member("national-portal");

  @Test
  void revokedMember_isRefusedAtTheDoor_withinSeconds_andAnAlarmIsKept() {
    assertThat(portal.get("/api/members").statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo(Status.GOOD);

    var pki = DevelopmentPki.ensure(RunningHub.home().pki(), Map.of());
    pki.revoke(portal.key().certificate(), RevocationReason.KEY_COMPROMISE);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(status()).isEqualTo(Status.REVOKED));

    long before = kept();
    HubFault fault = refusal(portal.post(portal.birth(4711)));
    assertThat(fault.code()).isEqualTo(HubErrorCode.CERTIFICATE_REVOKED);
    assertThat(fault.place()).isEqualTo("TLS");
    assertThat(kept()).isEqualTo(before);
    assertThat(refusal(portal.get("/api/members")).code())
        .isEqualTo(HubErrorCode.CERTIFICATE_REVOKED);
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM security_alarm WHERE kind = 'REVOKED_CERTIFICATE_USED'"
                    + " AND incident_id = '"
                    + fault.incidentId()
                    + "'"))
        .isEqualTo(1);
  }

  private Status status() {
    return RunningHub.bean(CertificateJudge.class)
        .judge(portal.key().certificate(), CertificateUse.TLS_CLIENT)
        .status();
  }

  private static long kept() {
    return RunningHub.count("SELECT count(*) FROM evidence")
        + RunningHub.count("SELECT count(*) FROM hand_over");
  }

  private static HubFault refusal(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    var outcome = RunningHub.verifier().verifyDocument(answer.body(), "BienNhan");
    assertThat(outcome).isInstanceOf(Verification.Trusted.class);
    var document = ((Verification.Trusted<VerifiedDocument>) outcome).document();
    Receipt receipt = Receipts.read(document.root());
    return Objects.requireNonNull(receipt.fault());
  }
}
