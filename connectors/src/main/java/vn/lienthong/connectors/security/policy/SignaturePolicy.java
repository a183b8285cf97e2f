package vn.lienthong.connectors.security.policy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.lienthong.connectors.api.SignatureLevel;

/**
 * What a signature of one profile may use. Everything else is refused. A file can choose among the
 * {@link Algorithms} and set last days; the form of a signature belongs to the level and is no
 * data, since every rule against wrapping stands on it.
 *
 * @param profile the name that refusals and the evidence show, such as {@code HUB-XMLDSIG-1}
 * @param version of this policy, for the evidence
 * @param level what its signatures prove
 * @param signatureMethods allowed methods, by their URIs
 * @param digestMethods allowed digests, by their URIs
 * @param rsaSizes allowed sizes of RSA keys; one that fits and has not ended suffices
 * @param curves allowed curves, by their JCA names
 * @param maximumCertificates how many certificates {@code X509Data} may show: signer and issuers
 */
public record SignaturePolicy(
    String profile,
    String version,
    SignatureLevel level,
    List<Allowed> signatureMethods,
    List<Allowed> digestMethods,
    List<RsaSize> rsaSizes,
    List<Allowed> curves,
    int maximumCertificates) {
  private static final int MOST_CERTIFICATES = 8;

  /**
   * Refuses what no installation may allow.
   *
   * @throws IllegalArgumentException naming the rule
   */
  public SignaturePolicy {
    signatureMethods = chosen("signatureMethods", signatureMethods, Algorithms.signatureMethods());
    digestMethods = chosen("digestMethods", digestMethods, Algorithms.DIGESTS);
    curves = chosen("curves", curves, Algorithms.CURVES);
    rsaSizes = List.copyOf(rsaSizes);
    for (RsaSize size : rsaSizes) {
      if (size.minimumBits() < Algorithms.MINIMUM_RSA_BITS) {
        throw new IllegalArgumentException(
            "rsaKeys may not be smaller than " + Algorithms.MINIMUM_RSA_BITS + " bits");
      }
    }
    if (signatureMethods.isEmpty() || digestMethods.isEmpty()) {
      throw new IllegalArgumentException("signatureMethods and digestMethods may not be empty");
    }
    if (maximumCertificates < 1 || maximumCertificates > MOST_CERTIFICATES) {
      throw new IllegalArgumentException("maximumCertificates must be 1 to " + MOST_CERTIFICATES);
    }
  }

  /** Profile and version, as the evidence names them: {@code HUB-XMLDSIG-1/1}. */
  public String name() {
    return profile + "/" + version;
  }

  private static List<Allowed> chosen(
      String setting, Collection<Allowed> values, Set<String> among) {
    for (Allowed value : values) {
      if (!among.contains(value.name())) {
        throw new IllegalArgumentException(
            setting + ": " + value.name() + " is not one of " + among.stream().sorted().toList());
      }
    }
    if (values.stream().map(Allowed::name).distinct().count() != values.size()) {
      throw new IllegalArgumentException(setting + ": one of them stands there twice");
    }
    return List.copyOf(values);
  }
}
