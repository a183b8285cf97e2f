package vn.lienthong.connectors.security.signature;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.policy.Allowed;
import vn.lienthong.connectors.security.policy.SignaturePolicy;

/**
 * Which algorithm an element may name.
 *
 * @param policy whose lists hold
 * @param now decides which of them have ended
 */
record AlgorithmRule(SignaturePolicy policy, Instant now) {
  private static final List<Allowed> EXCLUSIVE = List.of(new Allowed(Algorithms.EXCLUSIVE, null));
  private static final List<Allowed> ENVELOPED = List.of(new Allowed(Algorithms.ENVELOPED, null));

  void exclusive(Element method) {
    check(method, EXCLUSIVE);
  }

  void enveloped(Element transform) {
    check(transform, ENVELOPED);
  }

  void signatureMethod(Element method) {
    check(method, policy.signatureMethods());
  }

  void digestMethod(Element method) {
    check(method, policy.digestMethods());
  }

  private void check(Element method, List<Allowed> allowed) {
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
