package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connectors.security.keys.Certificates;

class PkiCommandTest {
  private static final String MEMBER = "G01.CSDLDC";

  @TempDir private Path folder;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), false);

  @BeforeEach
  void anInstallation() throws IOException {
    Files.createDirectories(folder.resolve("config/members"));
  }

  @Test
  void member_isMade_listed_renewed_andTheOldOneRevoked() throws Exception {
    assertThat(run("pki make G01.CSDLDC --kind RSA-2048")).isZero();
    assertThat(run("pki list")).isZero();
    assertThat(text())
        .contains("development PKI, for trial only", MEMBER, "RSA-2048", "ngày/days left");

    X509Certificate old = registered().get(0);
    assertThat(run("pki renew G01.CSDLDC --kind P-256")).isZero();
    assertThat(registered()).hasSize(2).last().isEqualTo(old);
    assertThat(text()).contains("P-256", "older certificates stay accepted");

    String serial = old.getSerialNumber().toString(16);
    assertThat(run("pki revoke G01.CSDLDC --reason superseded --serial " + serial)).isZero();
    assertThat(lines(serial))
        .singleElement()
        .asString()
        .contains("đã thu hồi/revoked", "superseded");
    assertThat(lines("P-256")).singleElement().asString().contains("days left");
  }

  @Test
  void member_isRevoked_withAllItHas() throws Exception {
    run("pki make G01.CSDLDC");
    run("pki renew G01.CSDLDC");
    assertThat(run("pki revoke G01.CSDLDC --reason key-compromise")).isZero();
    assertThat(lines("revoked 20")).hasSize(2);
    assertThat(text()).contains("2 chứng thư", "issuing.crl");
  }

  @Test
  void file_isShown_whetherCertificatesOrList() throws Exception {
    run("pki make G01.CSDLDC");
    assertThat(run("pki show " + pki().resolve("members/G01.CSDLDC.crt"))).isZero();
    assertThat(text()).contains("CN=G01.CSDLDC", "SHA-256", "of a development PKI");
    run("pki revoke G01.CSDLDC --reason key-compromise");
    assertThat(run("pki crl")).isZero();
    assertThat(run("pki show " + pki().resolve("issuing.crl"))).isZero();
    assertThat(text()).contains("revocation list", "KEY_COMPROMISE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pki list | There is no development PKI yet",
        "pki crl | There is no development PKI yet",
        "pki renew G01.CSDLDC | There is no development PKI yet",
        "pki show nowhere.crt | The file cannot be read",
      })
  void command_isRefused_whereNothingIsThere(String line) {
    assertRefused(line, 1);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pki make G01.CSDLDC | has a certificate already",
        "pki renew G15.HOTICH | has no certificate yet",
        "pki revoke G15.HOTICH --reason superseded | has no certificate yet",
        "pki revoke G01.CSDLDC --reason superseded --serial 1 | no certificate with that serial",
      })
  void command_isRefused_forTheWrongMemberOrNumber(String line) throws Exception {
    run("pki make G01.CSDLDC");
    X509Certificate before = registered().get(0);
    assertRefused(line, 1);
    assertThat(registered()).containsExactly(before);
    assertThat(run("pki list")).isZero();
    assertThat(text()).doesNotContain("revoked 20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pki | list, make, renew",
        "pki make ../../etc | mã định danh",
        "pki make G01.CSDLDC --kind DSA | RSA-2048 hoặc/or P-256",
        "pki revoke G01.CSDLDC | --reason",
        "pki revoke G01.CSDLDC --reason angry | key-compromise",
      })
  void wrongCall_isRefused_andSaysWhatIsAllowed(String line) {
    assertRefused(line, 2);
  }

  private void assertRefused(String line, int code) {
    String[] parts = line.split(" \\| ", 2);
    assertThat(run(parts[0])).isEqualTo(code);
    assertThat(text()).contains(parts[1]).doesNotContain("Exception");
  }

  private int run(String line) {
    screen.reset();
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    words.addAll(
        List.of(
            "--data",
            folder.resolve("data").toString(),
            "--config",
            folder.resolve("config").toString()));
    return LienThong.run(terminal, words.toArray(String[]::new));
  }

  private Path pki() {
    return folder.resolve("data/pki");
  }

  private List<X509Certificate> registered() throws IOException {
    return Certificates.readAllPem(pki().resolve("members/G01.CSDLDC.crt"));
  }

  private List<String> lines(String part) {
    return text().lines().filter(line -> line.contains(part)).toList();
  }

  private String text() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
