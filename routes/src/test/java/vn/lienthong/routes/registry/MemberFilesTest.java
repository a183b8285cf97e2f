package vn.lienthong.routes.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.connectors.access.NdxpAccess;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.TestHome;

class MemberFilesTest {
  private static final DeliverySettings DEFAULTS =
      new DeliverySettings(
          4,
          null,
          null,
          Duration.ofSeconds(15),
          new DeliverySettings.Breaker(5, Duration.ofSeconds(5), Duration.ofMinutes(2)),
          new DeliverySettings.Retry(
              Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(7), 20),
          64,
          1_000_000);

  private static final Path SAMPLES = Path.of("..", "config", "members");

  @TempDir private Path folder;

  @BeforeEach
  void copySamples() throws IOException {
    Files.createDirectories(folder.resolve("config/members"));
    try (var files = Files.list(SAMPLES)) {
      for (Path file : files.toList()) {
        Files.copy(file, member(file.getFileName().toString()));
      }
    }
  }

  @Test
  void samples_areRead_withTheirPortsFilledIn() {
    assertThat(read()).hasSize(TestHome.samples("members"));
    assertThat(only("civil-status").endpoint())
        .isNotNull()
        .satisfies(
            endpoint -> {
              assertThat(endpoint.transport()).isEqualTo(Member.Transport.SOAP);
              assertThat(endpoint.url().getPort()).isPositive();
            });
  }

  @Test
  void unknownKey_isRefused_withFileAndLine() throws IOException {
    change("residence.yaml", "state: active", "state: active\nstaet: active");
    refused("residence.yaml", "line 13", "staet");
  }

  @Test
  void wrongCode_isRefused_withTheRule() throws IOException {
    change("residence.yaml", "code: G01.CUTRU", "code: g01 cutru");
    refused("residence.yaml", "A-Z and digits");
  }

  @Test
  void plainHttp_isRefused() throws IOException {
    change("residence.yaml", "https://", "http://");
    refused("residence.yaml", "must begin with https://");
  }

  @Test
  void memberThatPulls_hasNoEndpoint() throws IOException {
    String text = Files.readString(member("residence.yaml"));
    Files.writeString(
        member("residence.yaml"), text.replaceFirst("endpoint:\\n( +.*\\n)+", "pull: true\n"));

    assertThat(only("residence").pulls()).isTrue();
    assertThat(only("residence").endpoint()).isNull();
    assertThat(only("civil-status").pulls()).isFalse();
    assertThat(only("hub").pulls()).isFalse();
  }

  @Test
  void memberWithBoth_isRefused_withTheLine() throws IOException {
    change("residence.yaml", "state: active", "pull: true\nstate: active");
    refused("residence.yaml", "line 12", "pull and endpoint exclude each other");
  }

  @Test
  void memberWithNeither_isRefused() throws IOException {
    String text = Files.readString(member("residence.yaml"));
    Files.writeString(
        member("residence.yaml"), text.replaceFirst("endpoint:\\n( +.*\\n)+", "pull: false\n"));
    refused("residence.yaml", "endpoint is missing", "pull: true");
  }

  @Test
  void unknownState_isRefused() throws IOException {
    change("residence.yaml", "state: active", "state: asleep");
    refused("residence.yaml", "active or suspended");
  }

  @Test
  void sameCodeTwice_isRefused() throws IOException {
    Files.copy(member("residence.yaml"), member("second.yaml"));
    refused("second.yaml", "stands in another file too");
  }

  @Test
  void missingHub_isRefused() throws IOException {
    Files.delete(member("hub.yaml"));
    refused("members", "exactly one member must be of kind hub");
  }

  @Test
  void delivery_isReadOverTheDefaults() throws IOException {
    change(
        "residence.yaml",
        "state: active",
        "state: active\ndelivery: {consumers: 2, perSecond: 10, timeout: 3s,"
            + " breaker: {pause: 10m}, retry: {attempts: 7}}");
    DeliverySettings settings = only("residence").delivery().over(DEFAULTS);

    assertThat(settings.consumers()).isEqualTo(2);
    assertThat(settings.perSecond()).isEqualTo(10);
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.breaker())
        .isEqualTo(new DeliverySettings.Breaker(5, Duration.ofMinutes(10), Duration.ofMinutes(10)));
    assertThat(settings.retry().attempts()).isEqualTo(7);
    assertThat(settings.retry().first()).isEqualTo(DEFAULTS.retry().first());
    assertThat(only("civil-status").delivery().over(DEFAULTS)).isEqualTo(DEFAULTS);
    assertThat(settings.claimLease()).isGreaterThan(settings.timeout().multipliedBy(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delivery: {consumers: 0} | delivery.consumers must be from 1 to 20",
        "delivery: {consumer: 1} | key consumer is not known",
        "delivery: {timeout: soon} | soon is no length of time",
        "delivery: {timeout: 0s} | delivery.timeout must be longer than nothing",
        "delivery: {burst: 4} | delivery.burst says nothing without perSecond",
        "delivery: {window: 100000} | delivery.window must be from 1 to 10000",
        "delivery: {retry: {first: 5m, longest: 1m}} | delivery.retry.longest must not be shorter"
      })
  void wrongDelivery_isRefused_withLineAndRule(String line, String rule) throws IOException {
    change("residence.yaml", "state: active", "state: active\n" + line);
    refused("residence.yaml", "line 13", rule);
  }

  @Test
  void headers_areRead_withTheirDoor_andWithoutTheirSecrets() {
    NdxpAccess access = only("population").headers().orElseThrow();

    assertThat(access.door())
        .isEqualTo(Objects.requireNonNull(only("population").endpoint()).url());
    assertThat(access.user()).isEqualTo("lienthong");
    assertThat(access.secret().file()).isEqualTo(home().pki().resolve("access/secret"));
    assertThat(only("tax").headers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scheme: ndxp | scheme: other | endpoint.headers.scheme must be ndxp",
        "user: lienthong | user: 'lien:thong' | user must not contain a colon",
        "user: lienthong | user: trục | visible ASCII",
        "client: LIENTHONG | # none | endpoint.headers.client is missing",
        "secretFile: | secret: | secret must not stand here",
        "apiKeyFile: | # | give either apiKeyFile or apiKeyEnvironment"
      })
  void wrongHeaders_areRefused_withTheRule(String from, String to, String rule) throws IOException {
    change("population.yaml", from, to);
    refused("population.yaml", rule);
  }

  @Test
  void missingSecret_isRefused_whenTheMembersAreTakenOver() {
    DevelopmentPki pki = DevelopmentPki.ensure(home().pki(), Member.keys(read()));
    assertThat(pki.trustAnchors()).isNotEmpty();
    assertThat(home().pki().resolve("access/secret").toFile().delete()).isTrue();

    assertThatThrownBy(() -> MemberSet.of(read()))
        .isInstanceOf(ConfigurationFileException.class)
        .hasMessageContaining("population.yaml")
        .hasMessageContaining("endpoint.headers.secret-file");
  }

  @Test
  void suspendedMember_isNoSignerAndNoPartner_butKeepsItsPlace() throws IOException {
    change("residence.yaml", "state: active", "state: suspended");
    List<Member> members = read();
    Map<MemberCode, KeyKind> keys = Member.keys(members);
    DevelopmentPki pki = DevelopmentPki.ensure(home().pki(), keys);
    MemberRegistry registry = new MemberRegistry(members);
    MemberCode residence = new MemberCode("G01.CUTRU");
    assertThat(registry.find(pki.key(residence).certificate())).isEmpty();
    assertThat(registry.partners()).extracting(Member::code).doesNotContain(residence);
    assertThat(registry.directory()).noneMatch(entry -> entry.code().equals(residence));
    assertThat(registry.member(residence)).isPresent();
  }

  private void refused(String... parts) {
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationFileException.class)
        .hasMessageContainingAll(parts);
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(member(file));
    assertThat(text).contains(from);
    Files.writeString(member(file), text.replace(from, to));
  }

  private Path member(String file) {
    return folder.resolve("config/members").resolve(file);
  }

  private Member only(String kind) {
    return read().stream().filter(member -> member.kind().equals(kind)).findFirst().orElseThrow();
  }

  private List<Member> read() {
    return MemberFiles.read(home());
  }

  private HubHome home() {
    return HubHome.of(folder.resolve("data"), folder.resolve("config"));
  }
}
