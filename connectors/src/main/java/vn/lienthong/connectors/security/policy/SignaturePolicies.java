package vn.lienthong.connectors.security.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connectors.api.SignatureLevel;

/**
 * The policies of one installation, at most one for each level.
 *
 * @param policies one is of level {@code XMLDSIG}
 */
public record SignaturePolicies(List<SignaturePolicy> policies) {
  /**
   * Checks the set.
   *
   * @throws IllegalArgumentException when a level stands there twice, or {@code XMLDSIG} does not
   */
  public SignaturePolicies {
    policies = List.copyOf(policies);
    Set<SignatureLevel> levels = new HashSet<>();
    for (SignaturePolicy policy : policies) {
      if (!levels.add(policy.level())) {
        throw new IllegalArgumentException("level " + policy.level() + " has two policies");
      }
    }
    if (!levels.contains(SignatureLevel.XMLDSIG)) {
      throw new IllegalArgumentException("a policy of level XMLDSIG is missing");
    }
  }

  /** The profiles {@code HUB-XMLDSIG-1} and {@code HUB-XADES-T-1} as they come with the hub. */
  public static SignaturePolicies standard() {
    return StandardPolicies.POLICIES;
  }

  /** The policy of a level, where the installation has one. */
  public Optional<SignaturePolicy> of(SignatureLevel level) {
    return policies.stream().filter(policy -> policy.level() == level).findFirst();
  }

  /** The policy of level {@code XMLDSIG}, which every installation has. */
  public SignaturePolicy plain() {
    return of(SignatureLevel.XMLDSIG).orElseThrow();
  }
}
