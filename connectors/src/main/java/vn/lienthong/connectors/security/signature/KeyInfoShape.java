package vn.lienthong.connectors.security.signature;

import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.policy.SignaturePolicy;

/**
 * The form of {@code ds:KeyInfo}: one {@code X509Data} with the signer's certificate and perhaps
 * its issuers'. What else signers like to add is tolerated and never used; what could make the
 * verifier fetch something is refused.
 */
final class KeyInfoShape {
  private static final Set<String> TOLERATED = Set.of("X509Data", "KeyName", "KeyValue");
  private static final Set<String> CERTIFICATE_DATA =
      Set.of("X509Certificate", "X509SubjectName", "X509IssuerSerial", "X509SKI");

  private KeyInfoShape() {}

  static void check(Element keyInfo, SignaturePolicy policy) {
    Children parts = Children.of(keyInfo, Set.of("Id"));
    int found = 0;
    while (parts.hasNext()) {
      Element part = parts.nextOf(TOLERATED);
      if (Children.is(part, "X509Data")) {
        certificateData(part, policy);
        found++;
      }
    }
    if (found != 1) {
      throw Refusals.violated(keyInfo, "exactly one ds:X509Data is required");
    }
  }

  private static void certificateData(Element data, SignaturePolicy policy) {
    Children parts = Children.of(data, Set.of());
    int certificates = 0;
    while (parts.hasNext()) {
      if (Children.is(parts.nextOf(CERTIFICATE_DATA), "X509Certificate")) {
        certificates++;
      }
    }
    if (certificates < 1 || certificates > policy.maximumCertificates()) {
      throw Refusals.violated(
          data, "1 to " + policy.maximumCertificates() + " ds:X509Certificate are required");
    }
  }
}
