package vn.lienthong.connectors.security.signature;

import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.SignerDirectory.Signer;

/**
 * Who signed, and what was found about the registered certificate.
 *
 * @param signer the member and its registered certificate
 * @param verdict an accepting one
 */
record FoundSigner(Signer signer, CertificateVerdict verdict) {}
