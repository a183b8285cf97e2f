package vn.lienthong.connectors.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.security.keys.KeySettings.Source;
import vn.lienthong.qcvn109.identifier.MemberCode;

class HubKeysTest {
  private static final MemberCode HUB = new MemberCode("G00.LIENTHONG");
  private static final SecretSetting NO_PIN = new SecretSetting("lienthong.key.pin", null, "", "");

  @TempDir Path directory;
  private MemberKey made;
  private Path file;

  @BeforeEach
  void aKeyFile() {
    made = DevelopmentPki.ensure(directory, Map.of(HUB, KeyKind.P_256)).key(HUB);
    file = directory.resolve("members/G00.LIENTHONG.p12");
  }

  @Test
  void key_isRead_withItsIssuers_andThePasswordFromAFile() {
    MemberKey read = HubKeys.read(HUB, settings(file, "", passwordFile()), Clock.systemUTC());
    assertThat(read.chain()).isEqualTo(made.chain());
    assertThat(read.member()).isEqualTo(HUB);
  }

  @Test
  void key_isRead_withThePasswordFromTheEnvironment() throws IOException {
    String password = System.getenv("PATH");
    byte[] store = rewritten(password);
    Path own = Files.write(directory.resolve("own.p12"), store);
    var secret = new SecretSetting("lienthong.key.password", null, "PATH", "");
    assertThat(HubKeys.read(HUB, settings(own, "key", secret), Clock.systemUTC()).certificate())
        .isEqualTo(made.certificate());
  }

  @Test
  void issuers_mayStandInAFileOfTheirOwn() {
    KeySettings settings =
        new KeySettings(
            Source.PKCS12,
            file,
            null,
            null,
            "",
            directory.resolve("root.crt"),
            passwordFile(),
            NO_PIN);
    assertThat(HubKeys.read(HUB, settings, Clock.systemUTC()).chain()).hasSize(3);
  }

  @Test
  void file_isRefused_whereItIsMissing_wrongOrNotNamed() throws IOException {
    refused(settings(directory.resolve("none.p12"), "", passwordFile()), "lienthong.key.file");
    Path garbage = Files.writeString(directory.resolve("garbage.p12"), "no key store");
    refused(settings(garbage, "", passwordFile()), "lienthong.key.file");
    refused(settings(null, "", passwordFile()), "lienthong.key.file");
  }

  @Test
  void password_isRefused_whereItIsWrong_missingOrEmpty_andNeverShown() throws IOException {
    refused(settings(file, "", secret(null, "", "tru-tro-1")), "lienthong.key.password: ");
    refused(
        settings(file, "", secret(null, "LIENTHONG_NO_SUCH_VARIABLE", "")),
        "lienthong.key.password-environment");
    refused(
        settings(file, "", secret(directory.resolve("none"), "", "")),
        "lienthong.key.password-file");
    Path empty = Files.writeString(directory.resolve("empty"), "\n");
    refused(settings(file, "", secret(empty, "", "")), "lienthong.key.password-file");
    refused(settings(file, "", secret(null, "", "")), "lienthong.key.password-file");
    assertThat(secret(null, "", "tru-tro-1").toString()).doesNotContain("tru-tro-1");
  }

  @Test
  void alias_isRefused_whereThereIsNoSuchKey_andTheOthersAreNamed() {
    assertThatThrownBy(
            () -> HubKeys.read(HUB, settings(file, "other", passwordFile()), Clock.systemUTC()))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("lienthong.key.alias")
        .hasMessageContaining("[key]");
  }

  @Test
  void certificate_isRefused_whenItHasEnded() {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(826));
    assertThatThrownBy(() -> HubKeys.read(HUB, settings(file, "", passwordFile()), later))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("lienthong.key.alias")
        .hasMessageContaining("not valid now");
  }

  @Test
  void certificate_isRefused_besideTheKeyOfAnother() throws Exception {
    MemberKey other =
        DevelopmentPki.ensure(directory, Map.of(HUB, KeyKind.P_256)).renew(HUB, KeyKind.P_256);
    Path mixed =
        Files.write(
            directory.resolve("mixed.p12"),
            KeyStores.write(other.privateKey(), made.chain(), "tru-tro-1"));
    assertThatThrownBy(
            () ->
                HubKeys.read(
                    HUB, settings(mixed, "", secret(null, "", "tru-tro-1")), Clock.systemUTC()))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("belongs to another key");
  }

  private void refused(KeySettings settings, String setting) {
    assertThatThrownBy(() -> HubKeys.read(HUB, settings, Clock.systemUTC()))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageStartingWith(setting)
        .hasMessageNotContaining("tru-tro-1");
  }

  private byte[] rewritten(String password) {
    try {
      return KeyStores.write(made.privateKey(), made.chain(), password);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private SecretSetting passwordFile() {
    return secret(directory.resolve("password"), "", "");
  }

  private static SecretSetting secret(@Nullable Path file, String environment, String plain) {
    return new SecretSetting("lienthong.key.password", file, environment, plain);
  }

  private static KeySettings settings(@Nullable Path file, String alias, SecretSetting password) {
    return new KeySettings(Source.PKCS12, file, null, null, alias, null, password, NO_PIN);
  }
}
