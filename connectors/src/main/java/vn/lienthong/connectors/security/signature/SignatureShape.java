package vn.lienthong.connectors.security.signature;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.connectors.security.policy.SignaturePolicy;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * The form of a signed document, checked on the tree before any cryptography. A signature that
 * passes can only mean one thing: this root, whole, by one of the allowed algorithms.
 */
final class SignatureShape {
  // An identifier such as "xpointer(/)" would give the reference another meaning.
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]{0,127}");

  private final SignaturePolicy policy;
  private final AlgorithmRule rule;
  private final Element root;
  private final Element signature;

  private SignatureShape(Gate gate, Element root, Element signature) {
    Optional<SignaturePolicy> xades = gate.policy(SignatureLevel.XADES_B_T);
    this.policy = xades.isPresent() && Xades.isIn(signature) ? xades.get() : gate.plainPolicy();
    this.rule = new AlgorithmRule(policy, gate.now());
    this.root = root;
    this.signature = signature;
  }

  /** Refuses whatever differs from the profile; gives the parts of the one signature. */
  static SignedParts check(Element root, TreeScan scan, Gate gate) {
    noInstructionsAround(root);
    Element signature = onlySignature(root, scan.signatures());
    requireIdentifier(root);
    Children.onlyElementsAndText(signature);
    return new SignatureShape(gate, root, signature).parts(scan);
  }

  // No signature can cover them, and the bytes go on as they came: a reader might obey them.
  private static void noInstructionsAround(Element root) {
    Node around = root.getOwnerDocument().getFirstChild();
    for (; around != null; around = around.getNextSibling()) {
      if (around.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
        throw Refusals.violated(root, "a processing instruction stands outside the root");
      }
    }
  }

  private static Element onlySignature(Element root, List<Element> signatures) {
    if (signatures.isEmpty()) {
      throw Refusals.at(
          HubErrorCode.SIGNATURE_MISSING,
          root,
          "there is no ds:Signature",
          "không có ds:Signature; ký phần tử gốc rồi gửi");
    }
    if (signatures.size() > 1) {
      throw Refusals.violated(signatures.get(1), "there is more than one ds:Signature");
    }
    Element signature = signatures.get(0);
    if (signature.getParentNode() != root || !last(signature)) {
      throw Refusals.violated(signature, "ds:Signature is not the last child of the root");
    }
    return signature;
  }

  private static boolean last(Element signature) {
    for (Node next = signature.getNextSibling(); next != null; next = next.getNextSibling()) {
      if (next instanceof Element || (next instanceof Text text && !text.getData().isBlank())) {
        return false;
      }
    }
    return true;
  }

  /** An {@code @Id} that a reference names must be a plain name. */
  static void requireIdentifier(Element element) {
    if (!IDENTIFIER.matcher(element.getAttributeNS(null, "Id")).matches()) {
      throw Refusals.violated(
          element,
          element == element.getOwnerDocument().getDocumentElement()
              ? "@Id of the root is missing or not a plain name"
              : "@Id is missing or not a plain name");
    }
  }

  private SignedParts parts(TreeScan scan) {
    boolean timeStamped = policy.level() == SignatureLevel.XADES_B_T;
    Children parts = Children.of(signature, Set.of("Id"));
    Children signedInfo = Children.of(parts.next("SignedInfo"), Set.of("Id"));
    rule.exclusive(signedInfo.next("CanonicalizationMethod"));
    rule.signatureMethod(signedInfo.next("SignatureMethod"));
    Element toRoot = reference(signedInfo.next("Reference"), root);
    Element toProperties = timeStamped ? signedInfo.next("Reference") : null;
    signedInfo.end();
    Element value = parts.next("SignatureValue");
    Children.of(value, Set.of("Id")).end();
    KeyInfoShape.check(parts.next("KeyInfo"), policy);
    XadesParts xades = toProperties == null ? null : xades(parts, toRoot, toProperties, scan);
    parts.end();
    return new SignedParts(policy, signature, value, xades);
  }

  private XadesParts xades(Children parts, Element toRoot, Element toProperties, TreeScan scan) {
    XadesParts xades = new XadesShape(rule, signature, toRoot).check(parts.next("Object"));
    Element properties = xades.signedProperties();
    requireIdentifier(properties);
    scan.requireOnlyIdentifier(properties);
    if (!Xades.SIGNED_PROPERTIES.equals(toProperties.getAttributeNS(null, "Type"))) {
      throw Refusals.violated(toProperties, "@Type is not " + Xades.SIGNED_PROPERTIES);
    }
    reference(toProperties, properties);
    return xades;
  }

  private Element reference(Element reference, Element target) {
    boolean whole = target == root;
    Children parts =
        Children.of(reference, whole ? Set.of("Id", "URI") : Set.of("Id", "URI", "Type"));
    if (!reference.getAttributeNS(null, "URI").equals("#" + target.getAttributeNS(null, "Id"))) {
      throw Refusals.violated(
          reference, "@URI is not # and the @Id of " + (whole ? "the root" : "SignedProperties"));
    }
    Children transforms = Children.of(parts.next("Transforms"), Set.of());
    if (whole) {
      rule.enveloped(transforms.next("Transform"));
    }
    rule.exclusive(transforms.next("Transform"));
    transforms.end();
    rule.digestMethod(parts.next("DigestMethod"));
    Children.of(parts.next("DigestValue"), Set.of()).end();
    parts.end();
    return reference;
  }
}
