package vn.lienthong.routes.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.security.certificate.FetchLimits;
import vn.lienthong.connectors.security.certificate.IssuerSources;
import vn.lienthong.connectors.security.certificate.RevocationPolicy;
import vn.lienthong.connectors.security.certificate.TrustSettings;
import vn.lienthong.connectors.security.keys.Certificates;

/** What stands in {@code certificates.yaml}, as it is written there. */
record TrustContent(
    @Nullable List<String> roots,
    @Nullable List<String> intermediates,
    @Nullable Integer longestPath,
    @Nullable List<String> policies,
    @Nullable String refreshEvery,
    @Nullable LimitsContent limits,
    @Nullable Map<String, UseContent> uses,
    @Nullable List<SourceContent> sources) {

  TrustSettings toSettings() throws IOException {
    Map<CertificateUse, RevocationPolicy> policiesOfUses = new EnumMap<>(CertificateUse.class);
    for (var use : required(uses, "uses").entrySet()) {
      policiesOfUses.put(
          named(CertificateUse.class, use.getKey(), "uses"), use.getValue().toPolicy());
    }
    List<IssuerSources> issuerSources = new ArrayList<>();
    for (SourceContent source : orEmpty(sources)) {
      issuerSources.add(source.toSources());
    }
    return new TrustSettings(
        certificates(required(roots, "roots")),
        certificates(orEmpty(intermediates)),
        required(longestPath, "longestPath"),
        Set.copyOf(orEmpty(policies)),
        policiesOfUses,
        issuerSources,
        limits == null ? FetchLimits.USUAL : limits.toLimits(),
        Durations.of(required(refreshEvery, "refreshEvery")));
  }

  /** The limits of one question. */
  record LimitsContent(
      @Nullable String connect,
      @Nullable String whole,
      @Nullable Integer ocspBytes,
      @Nullable Integer crlBytes) {
    FetchLimits toLimits() {
      return new FetchLimits(
          Durations.of(required(connect, "limits.connect")),
          Durations.of(required(whole, "limits.whole")),
          required(ocspBytes, "limits.ocspBytes"),
          required(crlBytes, "limits.crlBytes"));
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
      Duration longest = Durations.of(required(maximumAge, "maximumAge"));
      return new RevocationPolicy(
          oneOf(required(revocation, "revocation"), "accept-with-mark", "required"),
          oneOf(required(path, "path"), "whole", "certificate"),
          required(order, "order").stream()
              .map(name -> named(RevocationSource.class, name, "order"))
              .toList(),
          longest,
          Durations.of(required(grace, "grace")));
    }
  }

  /** Where to ask about the certificates of one issuer. */
  record SourceContent(
      @Nullable String issuer, @Nullable List<String> ocsp, @Nullable List<String> crl) {
    IssuerSources toSources() throws IOException {
      return new IssuerSources(
          Certificates.readPem(Path.of(required(issuer, "sources.issuer"))),
          orEmpty(ocsp).stream().map(URI::create).toList(),
          orEmpty(crl).stream().map(SourceContent::address).toList());
    }

    private static URI address(String text) {
      return text.startsWith("http:") || text.startsWith("https:")
          ? URI.create(text)
          : Path.of(text).toUri();
    }
  }

  private static List<X509Certificate> certificates(List<String> files) throws IOException {
    List<X509Certificate> read = new ArrayList<>();
    for (String file : files) {
      read.add(Certificates.readPem(Path.of(file)));
    }
    return read;
  }

  private static boolean oneOf(String value, String yes, String no) {
    if (!value.equals(yes) && !value.equals(no)) {
      throw new IllegalArgumentException(value + " is neither " + yes + " nor " + no);
    }
    return value.equals(yes);
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name, String where) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + " knows no " + name, e);
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
