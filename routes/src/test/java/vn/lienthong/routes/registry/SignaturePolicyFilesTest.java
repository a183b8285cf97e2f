package vn.lienthong.routes.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.security.policy.SignaturePolicies;

class SignaturePolicyFilesTest {
  private static final String GOOD =
      """
      policies:
        - profile: HUB-XMLDSIG-1
          version: "7"
          level: XMLDSIG
          signatureMethods:
            - name: http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1
            - name: http://www.w3.org/2001/04/xmldsig-more#rsa-sha256
              lastDay: "2030-12-31"
          digestMethods:
            - name: http://www.w3.org/2001/04/xmlenc#sha256
          rsaKeys:
            - minimumBits: 3072
          curves: []
          maximumCertificates: 4
      """;

  @TempDir Path directory;

  @Test
  void policies_areTheHubsOwn_withoutAFile() {
    assertThat(SignaturePolicyFiles.read(home())).isEqualTo(SignaturePolicies.standard());
  }

  @Test
  void policies_areTheFiles_whereThereIsOne() throws IOException {
    write(GOOD);

    assertThat(SignaturePolicyFiles.read(home()).plain().name()).isEqualTo("HUB-XMLDSIG-1/7");
    assertThat(SignaturePolicyFiles.read(home()).plain().signatureMethods())
        .extracting(method -> String.valueOf(method.lastDay()))
        .containsExactly("null", "2030-12-31");
  }

  @Test
  void file_isRefused_withItsLineOrItsSetting() throws IOException {
    write(GOOD.replace("minimumBits", "bits"));
    assertThatThrownBy(() -> SignaturePolicyFiles.read(home()))
        .hasMessageContaining("signatures.yaml")
        .hasMessageContaining("line 12")
        .hasMessageContaining("bits");
    write(GOOD.replace("3072", "1024"));
    assertThatThrownBy(() -> SignaturePolicyFiles.read(home()))
        .hasMessageContaining("signatures.yaml")
        .hasMessageContaining("rsaKeys");
  }

  private void write(String text) throws IOException {
    Path trust = Files.createDirectories(directory.resolve("config").resolve("trust"));
    Files.writeString(trust.resolve("signatures.yaml"), text);
  }

  private HubHome home() {
    return HubHome.of(directory.resolve("data"), directory.resolve("config"));
  }
}
