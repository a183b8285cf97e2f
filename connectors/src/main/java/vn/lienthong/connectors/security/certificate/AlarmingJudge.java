package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.util.UUID;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.SignerDirectory.Signer;

/**
 * Raises an alarm for whatever the policy lets pass without knowing its status. A refusal raises
 * its own, where it is made, with its incident id.
 */
public final class AlarmingJudge implements CertificateJudge {
  private final CertificateJudge judge;
  private final SignerDirectory directory;
  private final SecurityAlarm alarm;

  /** Asks this judge, and names whom an alarm is about. */
  public AlarmingJudge(CertificateJudge judge, SignerDirectory directory, SecurityAlarm alarm) {
    this.judge = judge;
    this.directory = directory;
    this.alarm = alarm;
  }

  @Override
  public CertificateVerdict judge(X509Certificate certificate, CertificateUse use) {
    CertificateVerdict verdict = judge.judge(certificate, use);
    if (verdict.status() == Status.ACCEPTED_STATUS_UNKNOWN) {
      alarm.raise(
          SecurityAlarm.Kind.UNKNOWN_STATUS_ACCEPTED,
          directory.find(certificate).map(Signer::member).orElse(null),
          UUID.randomUUID().toString(),
          use + ": " + verdict.detail());
    }
    return verdict;
  }
}
