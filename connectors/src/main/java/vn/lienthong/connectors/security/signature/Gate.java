package vn.lienthong.connectors.security.signature;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.policy.SignaturePolicy;

/** What every verification of one gate shares: the policies, the registry, the judge, the clock. */
final class Gate {
  private final Map<SignatureLevel, KeyRule> keyRules = new EnumMap<>(SignatureLevel.class);
  private final SignaturePolicies policies;
  private final SignerLookup lookup;
  private final CertificateJudge judge;
  private final Clock clock;
  private final boolean stampsMayLead;

  Gate(SignerDirectory directory, CertificateJudge judge, SignaturePolicies policies, Clock clock) {
    this(directory, judge, policies, clock, false);
  }

  /** The same; where stamps may lead, one that names a time to come is not refused for that. */
  Gate(
      SignerDirectory directory,
      CertificateJudge judge,
      SignaturePolicies policies,
      Clock clock,
      boolean stampsMayLead) {
    this.stampsMayLead = stampsMayLead;
    this.policies = policies;
    this.lookup = new SignerLookup(directory, judge);
    this.judge = judge;
    this.clock = clock;
    policies.policies().forEach(policy -> keyRules.put(policy.level(), new KeyRule(policy)));
  }

  Optional<SignaturePolicy> policy(SignatureLevel level) {
    return policies.of(level);
  }

  SignaturePolicy plainPolicy() {
    return policies.plain();
  }

  SignerLookup lookup() {
    return lookup;
  }

  CertificateJudge judge() {
    return judge;
  }

  Instant now() {
    return clock.instant();
  }

  boolean stampsMayLead() {
    return stampsMayLead;
  }

  /** Refuses a key that the policy does not allow for this method now. */
  void requireKey(SignaturePolicy policy, PublicKey key, String signatureMethod, Element place) {
    String broken = keyRule(policy).broken(key, signatureMethod, now());
    if (broken != null) {
      throw Refusals.violated(place, broken);
    }
  }

  /** The rule that a key breaks, whatever it is used for; null when it breaks none. */
  @Nullable String brokenBy(SignaturePolicy policy, PublicKey key) {
    return keyRule(policy).brokenBy(key, now());
  }

  private KeyRule keyRule(SignaturePolicy policy) {
    return Objects.requireNonNull(keyRules.get(policy.level()));
  }
}
