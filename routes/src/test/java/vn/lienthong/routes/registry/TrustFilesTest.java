package vn.lienthong.routes.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.security.keys.DevelopmentPki;

class TrustFilesTest {
  @TempDir private Path folder;
  private HubHome home;

  @BeforeEach
  void copySample() throws IOException {
    home = HubHome.of(folder, folder.resolve("config"));
    Files.createDirectories(folder.resolve("config/trust"));
    Files.copy(
        Path.of("..", "config", "trust", "certificates.yaml"), TrustFiles.certificatesFile(home));
    DevelopmentPki.ensure(home.pki(), Map.of());
  }

  @Test
  void sample_trustsTheDevelopmentPki_only() {
    var settings = TrustFiles.certificates(home);
    assertThat(settings.roots()).hasSize(1);
    assertThat(settings.uses()).hasSize(4);
    var signature = Objects.requireNonNull(settings.uses().get(CertificateUse.SIGNATURE));
    assertThat(signature.maximumAge()).isEqualTo(Duration.ofDays(7));
    assertThat(settings.sources().get(0).crl())
        .containsExactly(home.pki().resolve("issuing.crl").toUri());
  }

  @Test
  void unknownKey_isRefused_withItsLine() throws IOException {
    refused("longestPath: 2", "longestPath: 2\nrevocationCheck: false", "revocationCheck");
  }

  @Test
  void unknownPolicy_isRefused_withItsUse() throws IOException {
    refused("tls-client: {revocation: required", "tls-client: {revocation: off", "off");
  }

  @Test
  void useLeftOut_isRefused() throws IOException {
    refused("  time-stamp: {", "  #time-stamp: {", "uses: all four");
  }

  @Test
  void missingRoot_isRefused() throws IOException {
    refused("pki/root.crt", "pki/other.crt", "other.crt");
  }

  @Test
  void authoritiesForTimeStamps_areRead_andAMissingOneIsRefused() throws IOException {
    Path file = TrustFiles.certificatesFile(home);
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "timeStampAuthorities: []",
                "timeStampAuthorities:\n  - ${lienthong.data}/pki/issuing.crt\n  - tsa.crt\n"));
    assertThat(TrustFiles.named(home)).contains(Path.of("tsa.crt"));
    refused("  - tsa.crt\n", "  - none.crt\n", "none.crt");
    Files.writeString(file, Files.readString(file).replace("  - none.crt\n", ""));
    assertThat(TrustFiles.certificates(home).timeStampAuthorities()).hasSize(1);
  }

  @Test
  void wrongLength_isRefused() throws IOException {
    refused("refreshEvery: 10m", "refreshEvery: soon", "soon is no length of time");
  }

  private void refused(String from, String to, String reason) throws IOException {
    Path file = TrustFiles.certificatesFile(home);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    assertThatThrownBy(() -> TrustFiles.certificates(home))
        .isInstanceOf(ConfigurationFileException.class)
        .hasMessageContaining("certificates.yaml")
        .hasMessageContaining("line ")
        .hasMessageContaining(reason);
  }
}
