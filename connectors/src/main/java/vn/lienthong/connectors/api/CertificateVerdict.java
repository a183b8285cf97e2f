package vn.lienthong.connectors.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * What was found about a certificate, and from which trust data. It goes into the evidence.
 *
 * @param status the finding
 * @param source where the revocation status came from
 * @param asOf when the authority said so ({@code thisUpdate}); null where nothing was found
 * @param detail the rule and the reason, for refusals and operators; no personal data
 */
public record CertificateVerdict(
    Status status, RevocationSource source, @Nullable Instant asOf, String detail) {

  /** What may be found. */
  public enum Status {
    /** Everything holds, revocation included. */
    GOOD(null),
    /** Everything holds but the revocation status, which is unknown; the policy accepts, marked. */
    ACCEPTED_STATUS_UNKNOWN(null),
    /** Revoked by its authority. */
    REVOKED(HubErrorCode.CERTIFICATE_REVOKED),
    /** The revocation status is unknown, and the policy refuses. */
    STATUS_UNKNOWN(HubErrorCode.CERTIFICATE_STATUS_UNKNOWN),
    /** Its time is over. */
    EXPIRED(HubErrorCode.CERTIFICATE_NOT_VALID_NOW),
    /** Its time has not begun. */
    NOT_YET_VALID(HubErrorCode.CERTIFICATE_NOT_VALID_NOW),
    /** Key usage or basic constraints forbid this use. */
    USAGE_WRONG(HubErrorCode.CERTIFICATE_USAGE_WRONG),
    /** No path to a configured root, or one that breaks a rule. */
    CHAIN_INVALID(HubErrorCode.CERTIFICATE_CHAIN_INVALID);

    private final @Nullable HubErrorCode refusal;

    Status(@Nullable HubErrorCode refusal) {
      this.refusal = refusal;
    }

    /** The code to refuse with; null where the certificate is accepted. */
    public @Nullable HubErrorCode refusal() {
      return refusal;
    }
  }

  /** Where a revocation status came from. */
  public enum RevocationSource {
    /** A signed answer of the authority's responder. */
    OCSP,
    /** The authority's signed list. */
    CRL,
    /** Nowhere. */
    NONE
  }

  /** Whether the certificate may be relied on. */
  public boolean accepted() {
    return status.refusal() == null;
  }
}
