package vn.lienthong.connectors.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("providers belong to the whole process")
class CryptoProviderTest {
  private static final String NATIVE = "AmazonCorrettoCryptoProvider";

  private final List<Provider> before = List.of(Security.getProviders());

  @AfterEach
  void removeWhatWasInstalled() {
    for (Provider provider : Security.getProviders()) {
      if (!before.contains(provider)) {
        Security.removeProvider(provider.getName());
      }
    }
  }

  @Test
  void nativeProvider_servesAndIsNamedInHealth_whereItLoads() throws Exception {
    assumeTrue(CryptoProvider.install("native"), "the native provider does not load here");
    assertThat(CryptoProvider.health().name()).isEqualTo("cryptography");
    assertThat(CryptoProvider.health().check())
        .contains("native, self-test passed")
        .contains("RSA: " + NATIVE, "EC: " + NATIVE, "SHA-256: " + NATIVE);
  }

  @Test
  void jdk_servesAndIsNamedInHealth_whenItIsForced_evenAfterTheNativeOne() throws Exception {
    CryptoProvider.install("native");
    assertThat(CryptoProvider.install("jdk")).isFalse();
    assertThat(Signature.getInstance("SHA256withECDSA").getProvider().getName())
        .isNotEqualTo(NATIVE);
    assertThat(CryptoProvider.health().check())
        .contains("the JDK's", "RSA: SunRsaSign", "EC: SunEC", "SHA-256: SUN")
        .doesNotContain(NATIVE);
  }

  @Test
  void anotherWord_isRefused_withTheSetting() {
    assertThatThrownBy(() -> CryptoProvider.install("openssl"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lienthong.cryptography")
        .hasMessageContaining("native or jdk");
    assertThat(Security.getProviders()).containsExactlyElementsOf(before);
  }
}
