package vn.lienthong.connectors.api;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a paper's own signature, apart from that of any message about it.
 *
 * @param finding whether the signature covers all of the file and is its signer's
 * @param certificate the signer's, as the paper brings it; null where there is no readable one
 * @param signedAt the claimed time of signing; null where none is claimed
 * @param detail the rule that was broken, for operators; empty where none was
 */
public record PaperVerdict(
    Finding finding,
    @Nullable X509Certificate certificate,
    @Nullable Instant signedAt,
    String detail) {
  /** What may be found. */
  public enum Finding {
    /** One signature, over all of the file, by the certificate that it names. */
    INTACT,
    /** Its content was changed, or something was added after the signature. */
    CHANGED,
    /** There is no signature, or more than one. */
    NOT_SIGNED,
    /** It is no PDF, or its signature is not of the profile. */
    UNREADABLE
  }

  /** Whether the certificate's time had begun and was not over at the claimed time of signing. */
  public boolean certificateInItsTime() {
    return certificate != null
        && signedAt != null
        && !signedAt.isBefore(certificate.getNotBefore().toInstant())
        && !signedAt.isAfter(certificate.getNotAfter().toInstant());
  }
}
