package vn.lienthong.routes.reload;

import java.util.function.Function;
import javax.xml.namespace.QName;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.policy.SignaturePolicies;

/**
 * The gate by the signature policies in force; others can be put in their place. Each document is
 * judged by one set of policies. Safe for several threads.
 */
public final class CurrentVerifier implements SignatureVerifier {
  private final Function<SignaturePolicies, SignatureVerifier> making;
  private volatile InForce current;

  private record InForce(SignaturePolicies policies, SignatureVerifier verifier) {}

  /**
   * Begins with these policies.
   *
   * @param making the gate that judges by given policies
   */
  public CurrentVerifier(
      SignaturePolicies first, Function<SignaturePolicies, SignatureVerifier> making) {
    this.making = making;
    this.current = new InForce(first, making.apply(first));
  }

  SignaturePolicies policies() {
    return current.policies();
  }

  void replace(SignaturePolicies next) {
    current = new InForce(next, making.apply(next));
  }

  @Override
  public Verification<VerifiedMessage> verifyMessage(byte[] document) {
    return current.verifier().verifyMessage(document);
  }

  @Override
  public Verification<VerifiedDocument> verifyDocument(byte[] document, String rootName) {
    return current.verifier().verifyDocument(document, rootName);
  }

  @Override
  public Verification<VerifiedDocument> verifyDocument(byte[] document, QName root) {
    return current.verifier().verifyDocument(document, root);
  }
}
