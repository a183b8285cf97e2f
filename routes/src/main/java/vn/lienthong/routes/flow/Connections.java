package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Whose TLS client certificate opened a connection, and whether it may be relied on. */
final class Connections {
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final SignerDirectory members;
  private final CertificateJudge judge;

  Connections(SignerDirectory members, CertificateJudge judge) {
    this.members = members;
    this.judge = judge;
  }

  /** The member of a request's connection; null where the certificate is in no member's file. */
  @Nullable MemberCode member(HttpServletRequest request) {
    return signer(request).map(Signer::member).orElse(null);
  }

  /** The member of a client's certificate chain, if the certificate may be relied on now. */
  Optional<MemberCode> member(X509Certificate[] chain) {
    return members.find(chain[0]).filter(one -> refusal(one).isEmpty()).map(Signer::member);
  }

  /** Why a registered certificate of a request's connection is not to be relied on. */
  Optional<HubFault> refusal(HttpServletRequest request) {
    return signer(request).flatMap(this::refusal);
  }

  private Optional<HubFault> refusal(Signer signer) {
    CertificateVerdict verdict = judge.judge(signer.certificate(), CertificateUse.TLS_CLIENT);
    HubErrorCode code = verdict.status().refusal();
    return Optional.ofNullable(code).map(refused -> HubFault.of(refused, "TLS", verdict.detail()));
  }

  private Optional<Signer> signer(HttpServletRequest request) {
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? members.find(chain[0])
        : Optional.empty();
  }
}
