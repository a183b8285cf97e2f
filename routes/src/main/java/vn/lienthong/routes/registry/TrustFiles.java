package vn.lienthong.routes.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.security.certificate.FetchLimits;
import vn.lienthong.connectors.security.certificate.IssuerSources;
import vn.lienthong.connectors.security.certificate.RevocationPolicy;
import vn.lienthong.connectors.security.certificate.TrustSettings;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.routes.registry.TrustContent.SourceContent;
import vn.lienthong.routes.registry.TrustContent.UseContent;

/** Reads {@code config/trust/certificates.yaml}; a wrong file is refused with its line. */
public final class TrustFiles {
  private final ConfigurationFile file;
  private final TrustContent content;

  private TrustFiles(ConfigurationFile file) {
    this.file = file;
    this.content = file.as(TrustContent.class);
  }

  /** Where the settings of an installation stand. */
  public static Path certificatesFile(HubHome home) {
    return home.config().resolve("trust").resolve("certificates.yaml");
  }

  /**
   * Reads whom the installation trusts; the certificates it names must be there already.
   *
   * @throws ConfigurationFileException when nobody could be trusted by it
   */
  public static TrustSettings certificates(HubHome home) {
    return new TrustFiles(ConfigurationFile.read(certificatesFile(home), home)).settings();
  }

  /** The certificate files that it names, whether they are there or not. */
  public static Set<Path> named(HubHome home) {
    return new TrustFiles(ConfigurationFile.read(certificatesFile(home), home)).named();
  }

  private Set<Path> named() {
    Set<Path> files = new LinkedHashSet<>();
    Stream.of(content.roots(), content.intermediates(), content.timeStampAuthorities())
        .filter(Objects::nonNull)
        .forEach(list -> list.forEach(file -> files.add(Path.of(file))));
    if (content.sources() != null) {
      content.sources().stream()
          .map(SourceContent::issuer)
          .filter(Objects::nonNull)
          .forEach(file -> files.add(Path.of(file)));
    }
    return files;
  }

  private TrustSettings settings() {
    var roots = file.required("/roots", content.roots(), TrustFiles::read);
    var intermediates = orNone("/intermediates", content.intermediates(), TrustFiles::read);
    int longestPath = file.required("/longestPath", content.longestPath(), Function.identity());
    var refreshEvery = file.required("/refreshEvery", content.refreshEvery(), Durations::of);
    var limits = content.limits();
    try {
      return new TrustSettings(
          roots,
          intermediates,
          longestPath,
          Set.copyOf(orNone("/policies", content.policies(), Function.identity())),
          uses(),
          orNone("/timeStampAuthorities", content.timeStampAuthorities(), TrustFiles::read),
          sources(),
          limits == null
              ? FetchLimits.USUAL
              : file.required("/limits", limits, TrustContent.LimitsContent::toLimits),
          refreshEvery);
    } catch (IllegalArgumentException e) {
      throw file.refused("", String.valueOf(e.getMessage()));
    }
  }

  private Map<CertificateUse, RevocationPolicy> uses() {
    Map<CertificateUse, RevocationPolicy> uses = new EnumMap<>(CertificateUse.class);
    Map<String, UseContent> named = file.required("/uses", content.uses(), Function.identity());
    named.forEach(
        (name, use) ->
            uses.put(
                file.required("/uses/" + name, name, TrustFiles::use),
                file.required("/uses/" + name, use, UseContent::toPolicy)));
    return uses;
  }

  private static CertificateUse use(String name) {
    return CertificateUse.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private List<IssuerSources> sources() {
    List<IssuerSources> read = new ArrayList<>();
    List<SourceContent> all = orNone("/sources", content.sources(), Function.identity());
    for (int i = 0; i < all.size(); i++) {
      read.add(file.required("/sources/" + i, all.get(i), SourceContent::toSources));
    }
    return read;
  }

  private <V, R> List<R> orNone(
      String pointer, @Nullable List<V> list, Function<List<V>, List<R>> reading) {
    return list == null ? List.of() : file.required(pointer, list, reading);
  }

  /** The certificates of PEM files. */
  static List<X509Certificate> read(List<String> files) {
    try {
      List<X509Certificate> read = new ArrayList<>();
      for (String one : files) {
        read.addAll(Certificates.readAllPem(Path.of(one)));
      }
      return read;
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
    }
  }
}
