package vn.lienthong.connectors.security.signature;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.policy.Allowed;
import vn.lienthong.connectors.security.policy.SignaturePolicy;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * The form of a signed document, checked on the tree before any cryptography. A signature that
 * passes can only mean one thing: this root, whole, by one of the allowed algorithms.
 */
final class SignatureShape {
  // An identifier such as "xpointer(/)" would give the reference another meaning.
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]{0,127}");

  private static final List<Allowed> EXCLUSIVE = List.of(new Allowed(Algorithms.EXCLUSIVE, null));
  private static final List<Allowed> ENVELOPED = List.of(new Allowed(Algorithms.ENVELOPED, null));

  private final SignaturePolicy policy;
  private final Instant now;
  private final Element root;

  private SignatureShape(SignaturePolicy policy, Instant now, Element root) {
    this.policy = policy;
    this.now = now;
    this.root = root;
  }

  /** Refuses whatever differs from the profile; gives the one signature. */
  static Element check(Element root, TreeScan scan, SignaturePolicy policy, Instant now) {
    SignatureShape shape = new SignatureShape(policy, now, root);
    noInstructionsAround(root);
    Element signature = shape.onlySignature(scan.signatures());
    requireIdentifier(root);
    Children.onlyElementsAndText(signature);
    Children parts = Children.of(signature, Set.of("Id"));
    shape.signedInfo(parts.next("SignedInfo"));
    Children.of(parts.next("SignatureValue"), Set.of("Id")).end();
    KeyInfoShape.check(parts.next("KeyInfo"), policy);
    parts.end();
    return signature;
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

  private Element onlySignature(List<Element> signatures) {
    if (signatures.isEmpty()) {
      throw Refusals.at(HubErrorCode.SIGNATURE_MISSING, root, "there is no ds:Signature");
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

  /** The root's {@code @Id} must be a plain name. */
  static void requireIdentifier(Element root) {
    if (!IDENTIFIER.matcher(root.getAttributeNS(null, "Id")).matches()) {
      throw Refusals.violated(root, "@Id of the root is missing or not a plain name");
    }
  }

  private void signedInfo(Element signedInfo) {
    Children parts = Children.of(signedInfo, Set.of("Id"));
    algorithm(parts.next("CanonicalizationMethod"), EXCLUSIVE);
    algorithm(parts.next("SignatureMethod"), policy.signatureMethods());
    reference(parts.next("Reference"));
    parts.end();
  }

  private void reference(Element reference) {
    Children parts = Children.of(reference, Set.of("Id", "URI"));
    if (!reference.getAttributeNS(null, "URI").equals("#" + root.getAttributeNS(null, "Id"))) {
      throw Refusals.violated(reference, "@URI is not # and the @Id of the root");
    }
    Children transforms = Children.of(parts.next("Transforms"), Set.of());
    algorithm(transforms.next("Transform"), ENVELOPED);
    algorithm(transforms.next("Transform"), EXCLUSIVE);
    transforms.end();
    algorithm(parts.next("DigestMethod"), policy.digestMethods());
    Children.of(parts.next("DigestValue"), Set.of()).end();
    parts.end();
  }

  private void algorithm(Element method, List<Allowed> allowed) {
    String name = method.getAttributeNS(null, "Algorithm");
    Allowed found = null;
    for (Allowed one : allowed) {
      found = one.name().equals(name) ? one : found;
    }
    if (found == null) {
      throw Refusals.violated(
          method,
          "@Algorithm is not one of " + allowed.stream().map(Allowed::name).sorted().toList());
    }
    if (found.endedBefore(now)) {
      throw Refusals.violated(method, "the use of @Algorithm ended on " + found.lastDay());
    }
    Children.of(method, Set.of("Algorithm")).end();
  }
}
