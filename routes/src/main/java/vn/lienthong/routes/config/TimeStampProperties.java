package vn.lienthong.routes.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.lienthong.connectors.security.keys.Certificates;

/**
 * Who stamps the time of what the hub signs as evidence; {@code config/hub.yaml} explains each.
 *
 * @param url of an authority by RFC 3161, http or https; none in trial means the local one
 * @param timeout for its answer
 * @param certificate PEM file with the authority's certificate, whose status is watched
 */
@ConfigurationProperties("lienthong.time-stamp")
record TimeStampProperties(
    @Nullable URI url, @DefaultValue("10s") Duration timeout, @Nullable Path certificate) {
  private static final String PREFIX = "lienthong.time-stamp.";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Refuses what could never stamp. */
  TimeStampProperties {
    if (url != null) {
      require(
          url.getScheme() != null && SCHEMES.contains(url.getScheme()) && url.getHost() != null,
          "url: phải bắt đầu bằng http:// hoặc https:// / must begin with http:// or https://");
      require(
          certificate != null,
          "certificate: thiếu chứng thư của " + url + " / the authority's certificate is missing");
    }
    require(timeout.toMillis() > 0, "timeout: phải lớn hơn 0 / must be longer than nothing");
  }

  /** The authority's certificate, as the file has it now; empty where none is named. */
  List<X509Certificate> certificates() {
    if (certificate == null) {
      return List.of();
    }
    try {
      return Certificates.readAllPem(certificate);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          PREFIX + "certificate: " + certificate + ": " + e.getMessage(), e);
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(PREFIX + rule);
    }
  }
}
