package vn.lienthong.connectors.security.signature;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which keys may sign by which method. */
final class KeyRule {
  private final SignaturePolicy policy;
  private final List<ECParameterSpec> curves;

  KeyRule(SignaturePolicy policy) {
    this.policy = policy;
    this.curves = policy.curves().stream().map(KeyRule::curve).toList();
  }

  /** The rule that a key breaks when used by a method; null when it breaks none. */
  @Nullable String broken(PublicKey key, String signatureMethod) {
    if (!key.getAlgorithm().equals(policy.signatureMethods().get(signatureMethod))) {
      return "the signature method does not fit the kind of the registered key";
    }
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() < policy.minimumRsaBits()
          ? "an RSA key needs " + policy.minimumRsaBits() + " bits or more"
          : null;
    }
    return key instanceof ECPublicKey ec && allowed(ec.getParams())
        ? null
        : "the curve is not one of " + policy.curves().stream().sorted().toList();
  }

  private boolean allowed(ECParameterSpec parameters) {
    return curves.stream()
        .anyMatch(
            curve ->
                curve.getCurve().equals(parameters.getCurve())
                    && curve.getGenerator().equals(parameters.getGenerator())
                    && curve.getOrder().equals(parameters.getOrder())
                    && curve.getCofactor() == parameters.getCofactor());
  }

  private static ECParameterSpec curve(String name) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(name));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Curve " + name, e);
    }
  }
}
