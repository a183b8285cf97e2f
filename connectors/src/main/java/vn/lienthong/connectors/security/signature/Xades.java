package vn.lienthong.connectors.security.signature;

import java.io.ByteArrayOutputStream;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.qcvn109.digest.Sha256;

/** The words of XAdES (ETSI EN 319 132-1) that the profile uses. */
final class Xades {
  static final String NAMESPACE = "http://uri.etsi.org/01903/v1.3.2#";
  static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";

  private Xades() {}

  /** Whether a signature claims the profile: its first object holds qualifying properties. */
  static boolean isIn(Element signature) {
    Element child = Children.elementFrom(signature.getFirstChild());
    while (child != null && !Children.is(child, "Object")) {
      child = Children.elementFrom(child.getNextSibling());
    }
    Element held = child == null ? null : Children.elementFrom(child.getFirstChild());
    return held != null
        && NAMESPACE.equals(held.getNamespaceURI())
        && "QualifyingProperties".equals(held.getLocalName());
  }

  /** What a signature's time-stamp stamps (clause 5.3): SHA-256 of its canonical value element. */
  static byte[] stamped(Element signatureValue) {
    return Sha256.of(canonical(signatureValue));
  }

  static byte[] canonical(Element element) {
    ByteArrayOutputStream canonical = new ByteArrayOutputStream();
    try {
      Canonicalizer.getInstance(Algorithms.EXCLUSIVE).canonicalizeSubtree(element, canonical);
    } catch (XMLSecurityException e) {
      throw new IllegalStateException("The element cannot be canonicalized", e);
    }
    return canonical.toByteArray();
  }
}
