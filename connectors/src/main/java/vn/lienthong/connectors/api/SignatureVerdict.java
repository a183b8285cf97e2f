package vn.lienthong.connectors.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By which rules a signature was accepted. It goes into the evidence.
 *
 * @param profile the signature profile and the version of its policy, for example {@code
 *     HUB-XMLDSIG-1/1}
 * @param level how much that profile proves
 * @param certificate what was found about the signer's certificate
 * @param timeStamp the proven time of the signature; null where the profile has none
 */
public record SignatureVerdict(
    String profile,
    SignatureLevel level,
    CertificateVerdict certificate,
    @Nullable Instant timeStamp) {}
