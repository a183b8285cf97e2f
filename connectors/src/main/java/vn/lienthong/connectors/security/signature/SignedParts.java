package vn.lienthong.connectors.security.signature;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.policy.SignaturePolicy;

/**
 * The parts of a signature whose form is right.
 *
 * @param policy by which it was judged
 * @param signature {@code ds:Signature}
 * @param value {@code ds:SignatureValue}
 * @param xades what HUB-XADES-T-1 adds; null for the other profile
 */
record SignedParts(
    SignaturePolicy policy, Element signature, Element value, @Nullable XadesParts xades) {}
