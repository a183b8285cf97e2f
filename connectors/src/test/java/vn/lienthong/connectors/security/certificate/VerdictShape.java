package vn.lienthong.connectors.security.certificate;

import static vn.lienthong.connectors.api.CertificateVerdict.Status.ACCEPTED_STATUS_UNKNOWN;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.GOOD;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.STATUS_UNKNOWN;

import java.security.cert.X509Certificate;
import java.time.Instant;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict.Status;

/**
 * One row of the table of verdicts.
 *
 * @param name what is the matter with the certificate or with its authority
 * @param use what it is judged for
 * @param setup tells the authority how to behave, and gives the certificate
 * @param later what happens after the first questions
 * @param required the verdict where revocation status is required
 * @param marked the verdict where an unknown status is accepted, marked
 * @param reason what the detail says
 */
record VerdictShape(
    String name,
    CertificateUse use,
    Setup setup,
    Later later,
    Status required,
    Status marked,
    String reason) {

  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  /** A place in which a shape is tried. */
  static final class Scene {
    final TestAuthority authority;
    final TestClock clock = new TestClock(NOW);
    TestTrust trust;

    Scene(TestAuthority authority, boolean accept) {
      this.authority = authority;
      this.trust = TestTrust.in(authority, accept);
    }
  }

  interface Setup {
    X509Certificate in(Scene scene) throws Exception;
  }

  interface Later {
    void in(Scene scene, CertificateTrust trust) throws Exception;
  }

  static VerdictShape good(String name, String reason, Setup setup) {
    return new VerdictShape(
        name, CertificateUse.SIGNATURE, setup, (scene, trust) -> {}, GOOD, GOOD, reason);
  }

  static VerdictShape unknown(String name, String reason, Setup setup) {
    return new VerdictShape(
        name,
        CertificateUse.SIGNATURE,
        setup,
        (scene, trust) -> {},
        STATUS_UNKNOWN,
        ACCEPTED_STATUS_UNKNOWN,
        reason);
  }

  static VerdictShape refused(String name, Status status, String reason, Setup setup) {
    return new VerdictShape(
        name, CertificateUse.SIGNATURE, setup, (scene, trust) -> {}, status, status, reason);
  }

  VerdictShape usedFor(CertificateUse other) {
    return new VerdictShape(name, other, setup, later, required, marked, reason);
  }

  VerdictShape then(Later next) {
    return new VerdictShape(name, use, setup, next, required, marked, reason);
  }

  @Override
  public String toString() {
    return name;
  }
}
