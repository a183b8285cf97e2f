package vn.lienthong.connectors.security.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.connectors.security.policy.SignaturePolicyFile.Entry;
import vn.lienthong.connectors.security.policy.SignaturePolicyFile.Profile;
import vn.lienthong.connectors.security.policy.SignaturePolicyFile.Size;

class SignaturePolicyTest {
  private static final Entry METHOD = new Entry(Algorithms.RSA_SHA256, "2030-12-31");
  private static final Entry DIGEST = new Entry(Algorithms.SHA256, null);

  @Test
  void standard_hasBothProfiles() {
    SignaturePolicies standard = SignaturePolicies.standard();

    assertThat(standard.plain().name()).isEqualTo("HUB-XMLDSIG-1/1");
    assertThat(standard.of(SignatureLevel.XADES_B_T))
        .hasValueSatisfying(policy -> assertThat(policy.name()).isEqualTo("HUB-XADES-T-1/1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
        "none"
      })
  void method_isRefused_thatNoInstallationMayAllow(String method) {
    assertThatThrownBy(() -> policies(new Entry(method, null), DIGEST, 2048))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("signatureMethods: " + method);
  }

  @Test
  void policy_isRefused_withSha1SmallKeysOrNothing() {
    assertThatThrownBy(
            () -> policies(METHOD, new Entry("http://www.w3.org/2000/09/xmldsig#sha1", null), 2048))
        .hasMessageContaining("digestMethods");
    assertThatThrownBy(() -> policies(METHOD, DIGEST, 1024)).hasMessageContaining("2048 bits");
    assertThatThrownBy(() -> policies(new Entry(null, null), DIGEST, 2048))
        .hasMessage("name is missing");
    assertThatThrownBy(() -> policies(new Entry(Algorithms.RSA_SHA256, "soon"), DIGEST, 2048))
        .hasMessageContaining("lastDay");
    assertThatThrownBy(() -> new SignaturePolicyFile(List.of()).toPolicies())
        .hasMessageContaining("XMLDSIG is missing");
  }

  @Test
  void levels_areRefused_twice() {
    List<SignaturePolicy> twice =
        List.of(SignaturePolicies.standard().plain(), SignaturePolicies.standard().plain());

    assertThatThrownBy(() -> new SignaturePolicies(twice)).hasMessageContaining("two policies");
  }

  @Test
  void lastDay_isWhole_inVietnam() {
    Allowed allowed = new Allowed("x", LocalDate.of(2030, 12, 31));

    assertThat(allowed.endedBefore(Instant.parse("2030-12-31T16:59:59Z"))).isFalse();
    assertThat(allowed.endedBefore(Instant.parse("2030-12-31T17:00:00Z"))).isTrue();
    assertThat(new Allowed("x", null).endedBefore(Instant.MAX.minusSeconds(86_400))).isFalse();
  }

  private static SignaturePolicies policies(Entry method, Entry digest, int bits) {
    Profile profile =
        new Profile(
            "P",
            "1",
            SignatureLevel.XMLDSIG,
            List.of(method),
            List.of(digest),
            List.of(new Size(bits, null)),
            List.of(),
            4);
    return new SignaturePolicyFile(List.of(profile)).toPolicies();
  }
}
