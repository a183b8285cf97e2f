package vn.lienthong.routes.registry;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.security.certificate.FetchLimits;
import vn.lienthong.connectors.security.certificate.IssuerSources;
import vn.lienthong.connectors.security.certificate.RevocationPolicy;

/** What stands in {@code certificates.yaml}, as it is written there. */
record TrustContent(
    @Nullable List<String> roots,
    @Nullable List<String> intermediates,
    @Nullable Integer longestPath,
    @Nullable List<String> policies,
    @Nullable String refreshEvery,
    @Nullable LimitsContent limits,
    @Nullable Map<String, UseContent> uses,
    @Nullable List<String> timeStampAuthorities,
    @Nullable List<SourceContent> sources) {

  /** The limits of one question. */
  record LimitsContent(
      @Nullable String connect,
      @Nullable String whole,
      @Nullable Integer ocspBytes,
      @Nullable Integer crlBytes) {
    FetchLimits toLimits() {
      return new FetchLimits(
          Durations.of(required(connect, "connect")),
          Durations.of(required(whole, "whole")),
          required(ocspBytes, "ocspBytes"),
          required(crlBytes, "crlBytes"));
    }
  }

  /** The rules of one use. */
  record UseContent(
      @Nullable String revocation,
      @Nullable String path,
      @Nullable List<String> order,
      @Nullable String maximumAge,
      @Nullable String grace) {
    RevocationPolicy toPolicy() {
      return new RevocationPolicy(
          oneOf(required(revocation, "revocation"), "accept-with-mark", "required"),
          oneOf(required(path, "path"), "whole", "certificate"),
          required(order, "order").stream().map(UseContent::source).toList(),
          Durations.of(required(maximumAge, "maximumAge")),
          Durations.of(required(grace, "grace")));
    }

    private static RevocationSource source(String name) {
      return RevocationSource.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static boolean oneOf(String value, String yes, String no) {
      if (!value.equals(yes) && !value.equals(no)) {
        throw new IllegalArgumentException(value + " is neither " + yes + " nor " + no);
      }
      return value.equals(yes);
    }
  }

  /** Where to ask about the certificates of one issuer. */
  record SourceContent(
      @Nullable String issuer, @Nullable List<String> ocsp, @Nullable List<String> crl) {
    IssuerSources toSources() {
      var issuers = TrustFiles.read(List.of(required(issuer, "issuer")));
      return new IssuerSources(
          issuers.get(0),
          ocsp == null ? List.of() : ocsp.stream().map(URI::create).toList(),
          crl == null ? List.of() : crl.stream().map(SourceContent::address).toList());
    }

    private static URI address(String text) {
      return text.startsWith("http:") || text.startsWith("https:")
          ? URI.create(text)
          : Path.of(text).toUri();
    }
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
