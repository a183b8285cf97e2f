package vn.lienthong.routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.timestamp.OnlineTimeStampAuthority;

class TimeStampSettingsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @TempDir private Path folder;

  @Test
  void authority_isTheConfiguredOne_andItsCertificateIsWatched() {
    DevelopmentPki.ensure(folder, Map.of());
    var settings =
        new TimeStampProperties(
            URI.create("http://tsa.example/"), TIMEOUT, folder.resolve("root.crt"));
    assertThat(authority(settings)).isInstanceOf(OnlineTimeStampAuthority.class);
    assertThat(settings.certificates()).hasSize(1);
  }

  @Test
  void settingsThatCannotStamp_areRefused_withTheirName() {
    refused("ftp://tsa.example/", folder.resolve("tsa.crt"), "lienthong.time-stamp.url");
    refused("tsa.example", folder.resolve("tsa.crt"), "lienthong.time-stamp.url");
    refused("https://tsa.example/", null, "lienthong.time-stamp.certificate");
    var missing = new TimeStampProperties(null, TIMEOUT, folder.resolve("none.crt"));
    assertThatThrownBy(missing::certificates)
        .hasMessageContainingAll("lienthong.time-stamp.certificate", "none.crt");
  }

  @Test
  void withoutAddressAndWithoutDevelopmentPki_thereIsNoAuthority() {
    assertThatThrownBy(() -> authority(new TimeStampProperties(null, TIMEOUT, null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lienthong.time-stamp.url");
  }

  private static Object authority(TimeStampProperties settings) {
    var none = new DefaultListableBeanFactory().getBeanProvider(DevelopmentPki.class);
    return new TimeStampConfiguration().timeStampAuthority(settings, none, Clock.systemUTC());
  }

  private static void refused(String url, @Nullable Path certificate, String setting) {
    assertThatThrownBy(() -> new TimeStampProperties(URI.create(url), TIMEOUT, certificate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting);
  }
}
