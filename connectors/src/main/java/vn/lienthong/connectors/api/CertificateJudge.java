package vn.lienthong.connectors.api;

import java.security.cert.X509Certificate;

/**
 * Says whether a certificate may be relied on now: path to a configured root, validity, usage,
 * revocation. Fast enough to be asked for every message; any thread may ask.
 */
@FunctionalInterface
public interface CertificateJudge {
  /**
   * Judges; never throws for a bad certificate.
   *
   * @param certificate the registered certificate, without its issuers
   * @param use what it is about to be used for
   */
  CertificateVerdict judge(X509Certificate certificate, CertificateUse use);
}
