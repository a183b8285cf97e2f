package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.connectors.api.CertificateUse;

/**
 * Whom an installation trusts, and what it asks of a certificate for each use.
 *
 * @param roots the authorities at which every path ends; an empty list trusts nobody
 * @param intermediates authorities between them and the registered certificates
 * @param longestPath how many intermediates a path may have
 * @param policies certificate policies (object identifiers), one of which every path must assert;
 *     empty asks for none
 * @param uses the rules of each use; all four must be there
 * @param timeStampAuthorities certificates of authorities whose time-stamps members use, watched as
 *     the members' own are; one that is not named is judged too, by what is known of its issuer
 * @param sources where to ask about the certificates of an issuer, instead of where they say
 * @param limits of each question
 * @param refreshEvery how often what is known is asked again, at the latest
 */
public record TrustSettings(
    List<X509Certificate> roots,
    List<X509Certificate> intermediates,
    int longestPath,
    Set<String> policies,
    Map<CertificateUse, RevocationPolicy> uses,
    List<X509Certificate> timeStampAuthorities,
    List<IssuerSources> sources,
    FetchLimits limits,
    Duration refreshEvery) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException where a rule cannot be kept; the message names it
   */
  public TrustSettings {
    roots = List.copyOf(roots);
    intermediates = List.copyOf(intermediates);
    policies = Set.copyOf(policies);
    uses = Map.copyOf(uses);
    timeStampAuthorities = List.copyOf(timeStampAuthorities);
    sources = List.copyOf(sources);
    require(uses.keySet().containsAll(EnumSet.allOf(CertificateUse.class)), "uses: all four");
    require(longestPath >= 0 && longestPath <= 10, "longestPath: 0 to 10");
    require(
        refreshEvery.compareTo(Duration.ofSeconds(1)) >= 0
            && refreshEvery.compareTo(Duration.ofDays(1)) <= 0,
        "refreshEvery: from one second to one day");
    roots.forEach(root -> require(isAuthority(root), "roots: only certificates of authorities"));
    intermediates.forEach(
        one -> require(isAuthority(one), "intermediates: only certificates of authorities"));
  }

  /** The same, with other authorities for time-stamps beside those that are named. */
  public TrustSettings alsoWatching(List<X509Certificate> authorities) {
    List<X509Certificate> all = new ArrayList<>(timeStampAuthorities);
    all.addAll(authorities);
    return new TrustSettings(
        roots, intermediates, longestPath, policies, uses, all, sources, limits, refreshEvery);
  }

  /** The rules of a use. */
  RevocationPolicy policy(CertificateUse use) {
    RevocationPolicy policy = uses.get(use);
    if (policy == null) {
      throw new IllegalStateException("No policy for " + use);
    }
    return policy;
  }

  /** Whether any use asks about the intermediates too. */
  boolean asksAboutWholePaths() {
    return uses.values().stream().anyMatch(RevocationPolicy::wholePath);
  }

  private static boolean isAuthority(X509Certificate certificate) {
    return certificate.getBasicConstraints() >= 0;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
