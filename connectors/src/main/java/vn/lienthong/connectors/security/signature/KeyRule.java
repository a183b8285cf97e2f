package vn.lienthong.connectors.security.signature;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.policy.Allowed;
import vn.lienthong.connectors.security.policy.RsaSize;
import vn.lienthong.connectors.security.policy.SignaturePolicy;

/** Which keys may sign by which method, and until when. */
final class KeyRule {
  private final SignaturePolicy policy;
  private final List<Curve> curves;

  KeyRule(SignaturePolicy policy) {
    this.policy = policy;
    this.curves = policy.curves().stream().map(Curve::of).toList();
  }

  /** The rule that a key breaks when used by an allowed method now; null when it breaks none. */
  @Nullable String broken(PublicKey key, String signatureMethod, Instant now) {
    if (!key.getAlgorithm().equals(Algorithms.keyAlgorithm(signatureMethod))) {
      return "the signature method does not fit the kind of the registered key";
    }
    return brokenBy(key, now);
  }

  /** The rule that a key breaks by its size or curve; null when it breaks none. */
  @Nullable String brokenBy(PublicKey key, Instant now) {
    return key instanceof RSAPublicKey rsa
        ? brokenBy(rsa.getModulus().bitLength(), now)
        : brokenCurve(key, now);
  }

  private @Nullable String brokenBy(int bits, Instant now) {
    List<RsaSize> fitting =
        policy.rsaSizes().stream().filter(size -> bits >= size.minimumBits()).toList();
    if (fitting.isEmpty()) {
      return "an RSA key needs " + smallestInForce(now) + " bits or more";
    }
    return fitting.stream().allMatch(size -> size.endedBefore(now))
        ? "RSA keys of " + bits + " bits ended on " + lastDay(fitting)
        : null;
  }

  private String smallestInForce(Instant now) {
    return policy.rsaSizes().stream()
        .filter(size -> !size.endedBefore(now))
        .map(RsaSize::minimumBits)
        .min(Integer::compare)
        .map(String::valueOf)
        .orElse("more than any number of");
  }

  private static String lastDay(List<RsaSize> sizes) {
    return sizes.stream().map(size -> String.valueOf(size.lastDay())).max(String::compareTo).get();
  }

  private @Nullable String brokenCurve(PublicKey key, Instant now) {
    for (Curve curve : curves) {
      if (key instanceof ECPublicKey ec && curve.is(ec.getParams())) {
        return curve.allowed().endedBefore(now)
            ? "curve " + curve.allowed().name() + " ended on " + curve.allowed().lastDay()
            : null;
      }
    }
    return "the curve is not one of "
        + policy.curves().stream().map(Allowed::name).sorted().toList();
  }

  private record Curve(Allowed allowed, ECParameterSpec parameters) {
    static Curve of(Allowed allowed) {
      try {
        AlgorithmParameters found = AlgorithmParameters.getInstance("EC");
        found.init(new ECGenParameterSpec(allowed.name()));
        return new Curve(allowed, found.getParameterSpec(ECParameterSpec.class));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Curve " + allowed.name(), e);
      }
    }

    boolean is(ECParameterSpec other) {
      return parameters.getCurve().equals(other.getCurve())
          && parameters.getGenerator().equals(other.getGenerator())
          && parameters.getOrder().equals(other.getOrder())
          && parameters.getCofactor() == other.getCofactor();
    }
  }
}
