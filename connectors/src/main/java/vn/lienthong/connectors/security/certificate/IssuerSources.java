package vn.lienthong.connectors.security.certificate;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where to ask about all certificates of one issuer, instead of the addresses that stand in them.
 *
 * @param issuer the authority
 * @param ocsp addresses of its responder, asked in this order; may be empty
 * @param crl addresses or files of its lists, all of them read; may be empty
 */
public record IssuerSources(X509Certificate issuer, List<URI> ocsp, List<URI> crl) {
  private static final Set<String> SCHEMES = Set.of("http", "https", "file");

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException for an address that is neither http, https nor a file
   */
  public IssuerSources {
    ocsp = List.copyOf(ocsp);
    crl = List.copyOf(crl);
    Stream.concat(ocsp.stream(), crl.stream())
        .filter(source -> source.getScheme() == null || !SCHEMES.contains(source.getScheme()))
        .findFirst()
        .ifPresent(
            source -> {
              throw new IllegalArgumentException("neither http, https nor file: " + source);
            });
  }
}
