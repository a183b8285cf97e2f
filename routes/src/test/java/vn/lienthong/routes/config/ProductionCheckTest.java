package vn.lienthong.routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;

class ProductionCheckTest {
  private static final SampleAuthority AUTHORITY = new SampleAuthority();
  private static final URI SOMEWHERE = URI.create("https://dan-cu.example/thong-diep");
  private static final String TRUST = "config/trust/certificates.yaml: ";

  @TempDir private Path folder;
  private ProductionScenes scene;

  @BeforeEach
  void aSoundInstallation() throws Exception {
    scene = new ProductionScenes(folder, AUTHORITY);
  }

  @Test
  void soundInstallation_hasNoProblem() {
    assertThat(scene.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lienthong.key.source | development | lienthong.key.source",
        "lienthong.key.source | usb-stick | lienthong.key.source",
        "lienthong.key.source | pkcs11 | lienthong.key.library",
        "lienthong.key.file | /nowhere/hub.p12 | lienthong.key.file",
        "lienthong.key.password-file | /nowhere/password | lienthong.key.password-file",
        "lienthong.key.password | tru-tro-1-tru-tro | lienthong.key.password",
        "lienthong.key.pin | 135790 | lienthong.key.pin",
        "lienthong.evidence.keys.file | '' | lienthong.evidence.keys.file",
        "lienthong.evidence.keys.password-file | /nowhere | lienthong.evidence.keys.password-file",
        "lienthong.evidence.keys.password | tru-tro-1-tru-tro | lienthong.evidence.keys.password",
        "lienthong.database.url | '' | lienthong.database.url",
        "lienthong.database.url | jdbc:postgresql://db.example/lienthong | lienthong.database.url",
        "lienthong.database.password | tru-tro-1-tru-tro | lienthong.database.password",
        "lienthong.database.password | ${NONE:tru-tro-1-tru-tro} | lienthong.database.password",
        "lienthong.database.password | ${HOME} | lienthong.database.password",
        "lienthong.broker.directory | /dev/shm/broker | lienthong.broker.directory",
        "spring.artemis.mode | native | spring.artemis.broker-url",
        "spring.artemis.mode | native | spring.artemis.password",
        "server.ssl.enabled | false | server.ssl",
        "server.ssl.bundle | '' | server.ssl",
        "server.ssl.client-auth | want | server.ssl.client-auth",
        "server.ssl.client-auth | '' | server.ssl.client-auth",
        "server.ssl.enabled-protocols | TLSv1.3,TLSv1.1 | server.ssl.enabled-protocols",
        "server.ssl.ciphers | TLS_RSA_WITH_AES_128_GCM_SHA256 | server.ssl.ciphers",
        "server.ssl.ciphers | TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA | server.ssl.ciphers",
        "server.ssl.key-store-password | tru-tro-1-tru-tro | server.ssl.key-store-password",
        "management.server.address | 0.0.0.0 | management.server.address",
        "management.server.address | '' | management.server.address",
        "management.endpoints.web.exposure.include | * | management.endpoints.web.exposure.include",
        "management.endpoints.web.exposure.include | health,env | management.endpoints.web.exposure.include",
        "management.endpoint.jolokia.config.policyLocation | '' | management.endpoint.jolokia.config.policyLocation",
        "hawtio.authenticationEnabled | false | hawtio.authenticationEnabled",
      })
  void setting_isNamed_whenItIsNotSafe(String setting, String value, String named) {
    scene.settings.put(setting, value);
    found(named);
  }

  @Test
  void contentKeys_areNamed_insideTheDataFolder() {
    String inside = scene.home().data().resolve("keys").resolve("evidence.p12").toString();
    scene.settings.put("lienthong.evidence.keys.file", inside);
    found("lienthong.evidence.keys.file");
  }

  @Test
  void secretReferences_areFollowed_toASettingThatHoldsIt() {
    scene.settings.put("lienthong.database.password", "${lienthong.hidden}");
    scene.settings.put("lienthong.hidden", "tru-tro-1-tru-tro");
    found("lienthong.database.password");
  }

  @Test
  void member_isNamed_withADevelopmentCertificate_whereverTheFileIs() throws Exception {
    MemberCode code = new MemberCode("G01.CSDLDC");
    Path pki = folder.resolve("other");
    DevelopmentPki.ensure(pki, Map.of(code, KeyKind.P_256));
    Path copied = Files.copy(pki.resolve("members/G01.CSDLDC.crt"), folder.resolve("copied.crt"));
    scene.member("population", code.value(), copied, null);
    found("config/members: G01.CSDLDC, certificates");
  }

  @Test
  void member_isNamed_withAFileOfTheDevelopmentPki_thoughItIsNotThereYet() throws Exception {
    Path file = scene.home().pki().resolve("members/G01.CSDLDC.crt");
    scene.member("population", "G01.CSDLDC", file, null);
    found("config/members: G01.CSDLDC, certificates");
  }

  @Test
  void member_isNamed_whoseAddressIsASimulators_andNotOneOnAnotherMachine() throws Exception {
    Path certificate = scene.file("member.crt");
    scene.member(
        "population", "G01.CSDLDC", certificate, URI.create("https://localhost:9443/thong-diep"));
    found("config/members: G01.CSDLDC, endpoint.url");
  }

  @Test
  void shownSecret_isNamed_whenItIsADevelopmentOne_orOthersReadIt() throws Exception {
    Path secret = owned("ndxp-secret");
    scene.member("population", "G01.CSDLDC", scene.file("member.crt"), SOMEWHERE);
    shows(secret, scene.home().pki().resolve("access/api-key"));
    found("config/members: G01.CSDLDC, endpoint.headers.apiKey-file");
    Path readable = owned("ndxp-key");
    Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rw-r--r--"));
    shows(secret, readable);
    found("config/members: G01.CSDLDC, endpoint.headers.apiKey-file");
    Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rw-------"));
    assertThat(scene.problems()).isEmpty();
  }

  private Path owned(String name) throws IOException {
    Path file = Files.writeString(scene.file(name), "bi-mat");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private void shows(Path secret, Path apiKey) throws IOException {
    String headers =
        ", headers: {scheme: ndxp, user: a, client: b, secretFile: '%s', apiKeyFile: '%s'}}"
            .formatted(secret, apiKey);
    Path file = scene.home().members().resolve("population.yaml");
    String text = Files.readString(file).replaceFirst("(, headers.*)?}\n", headers + "\n");
    Files.writeString(file, text);
  }

  @Test
  void simulators_areNamed_whileTheyRun() throws Exception {
    Path file = scene.home().data().resolve("simulators.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n");
    found("simulators");
    Files.writeString(file, Long.MAX_VALUE + "\n");
    assertThat(scene.problems()).isEmpty();
  }

  @Test
  void developmentRoot_isNamed_byItsPlaceOrItsOrigin() throws Exception {
    scene.trust("${lienthong.data}/pki/root.crt", "required");
    found(TRUST + "roots");
    Path pki = folder.resolve("other");
    DevelopmentPki.ensure(pki, Map.of());
    Path copied = Files.copy(pki.resolve("root.crt"), folder.resolve("copied.crt"));
    scene.trust(copied.toString(), "required");
    found(TRUST + "roots");
  }

  @Test
  void unknownRevocation_isNamed_whereItIsAcceptedOrNobodyCanBeAsked() throws Exception {
    String root = scene.file("root.crt").toString();
    scene.trust(root, "accept-with-mark");
    found(TRUST + "uses.signature.revocation");
    found(TRUST + "uses.tls-client.revocation");
    scene.trust(root, "required", "");
    found(TRUST + "sources");
  }

  @Test
  void trustFile_isNamed_whereItIsMissing() throws Exception {
    Files.delete(scene.home().config().resolve("trust/certificates.yaml"));
    found(TRUST + "file");
  }

  @Test
  void officersOfTheDevelopmentPki_areNamed_andSoIsAFileThatCannotBeUsed() throws Exception {
    String papers = "config/trust/papers.yaml";
    scene.write(papers, "roots: [" + scene.home().pki().resolve("root.crt") + "]\n");
    found("config/trust/papers.yaml: roots");
    scene.write(papers, "roots: [" + scene.file("no-such.crt") + "]\n");
    found("config/trust/papers.yaml: file");
  }

  @Test
  void files_areNamed_whichOthersMayRead() throws Exception {
    scene.open("hub.p12");
    found("lienthong.key.file");
    scene.open("hub.password");
    found("lienthong.key.password-file");
    scene.write("data/operators.properties", "vanhanh=hash");
    scene.open("data/operators.properties");
    found(scene.file("data/operators.properties").toString());
  }

  @Test
  void debugPort_isNamed() {
    scene.javaOptions.add("-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005");
    found("LIENTHONG_JAVA_OPTS");
  }

  @Test
  void check_isMade_inProductionOnly_andItsWordIsChecked() {
    scene.settings.put("lienthong.key.source", "development");
    ProductionCheck.where(environment("lienthong.profile", "trial"), scene.home());
    assertThatThrownBy(
            () -> ProductionCheck.where(environment("lienthong.profile", "prod"), scene.home()))
        .isInstanceOf(ProductionRefusedException.class);
    assertThatThrownBy(
            () ->
                ProductionCheck.where(environment("spring.profiles.active", "prod"), scene.home()))
        .isInstanceOf(ProductionRefusedException.class);
    assertThatThrownBy(
            () -> ProductionCheck.where(environment("lienthong.profile", "prd"), scene.home()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lienthong.profile");
  }

  @Test
  void changedTrust_isCheckedAgain_inProductionOnly() throws Exception {
    ProductionCheck.trust(environment("lienthong.profile", "prod"), scene.home());
    scene.trust(scene.file("root.crt").toString(), "accept-with-mark");
    ProductionCheck.trust(environment("lienthong.profile", "trial"), scene.home());
    assertThatThrownBy(
            () -> ProductionCheck.trust(environment("lienthong.profile", "prod"), scene.home()))
        .isInstanceOf(ProductionRefusedException.class)
        .hasMessageContaining("uses.signature.revocation");
  }

  private StandardEnvironment environment(String setting, String value) {
    scene.settings.put(setting, value);
    StandardEnvironment made = new StandardEnvironment();
    made.getPropertySources()
        .addLast(new MapPropertySource("hub.yaml", Map.copyOf(scene.settings)));
    scene.settings.remove(setting);
    return made;
  }

  private void found(String setting) {
    assertThat(scene.problems())
        .anySatisfy(problem -> assertThat(problem.setting()).isEqualTo(setting))
        .allSatisfy(
            problem ->
                assertThat(problem.vietnamese() + problem.english())
                    .isNotBlank()
                    .doesNotContain("tru-tro"));
  }
}
