package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.access.NdxpAccess;
import vn.lienthong.connectors.access.NdxpGate;
import vn.lienthong.connectors.api.CallCheck;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.keys.SecretSetting;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** What the hub shows at the doors of members that want more than TLS and a signature. */
class AccessHeadersTest {
  private static final Path SECRET = RunningHub.home().pki().resolve("access/secret");
  private static final Path API_KEY = RunningHub.home().pki().resolve("access/api-key");

  private static final Set<String> ASKED =
      Set.of(ReleaseHub.SERVICE, "CapSoDinhDanh", "TraCuuMaSoThue");

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final List<byte[]> acted = new CopyOnWriteArrayList<>();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    root().addAppender(lines);
  }

  @AfterEach
  void stop() {
    root().detachAppender(lines);
  }

  @Test
  void soapMember_seesThem_freshForEveryQuestion() {
    try (MutualTlsServer database = population(new NdxpGate(access("population"), clock(0)))) {
      assertThat(database.port()).isPositive();
      fault(askPopulation());
      fault(askPopulation());
    }
    assertThat(acted).hasSize(2);
    assertThat(shown).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
  }

  @Test
  void soapMember_thatRefusesTheSecret_isNamed_andNothingIsActedOn() throws IOException {
    NdxpAccess own = access("population");
    Path other = Files.writeString(RunningHub.home().data().resolve("other-secret"), "khac");
    var wrong = new SecretSetting("test", other, "", "");
    var gate =
        new NdxpGate(
            new NdxpAccess(own.door(), own.user(), own.client(), wrong, own.apiKey()), clock(0));
    try (MutualTlsServer database = population(gate)) {
      assertThat(database.port()).isPositive();
      refused(askPopulation(), "population");
    }
    assertThat(shown).isNotEmpty();
  }

  @Test
  void soapMember_whoseClockIsWrong_refusesTheHub() {
    try (MutualTlsServer database = population(new NdxpGate(access("population"), clock(6)))) {
      assertThat(database.port()).isPositive();
      refused(askPopulation(), "population");
    }
  }

  @Test
  void missingSecret_isTheHubsFault_andNothingIsSent() throws IOException {
    String secret = read(SECRET);
    byte[] question = citizenQuestion(); // the development PKI makes what is missing
    try (MutualTlsServer database = population(new NdxpGate(access("population"), clock(0)))) {
      assertThat(database.port()).isPositive();
      Files.delete(SECRET);
      HubFault fault = fault(oneStop.post(question));

      assertThat(fault.code()).as(fault.english()).isEqualTo(HubErrorCode.HUB_FAULT);
      assertThat(fault.english()).doesNotContain(SECRET.toString());
      assertThat(lines())
          .anyMatch(line -> line.contains(fault.incidentId()) && line.contains(SECRET.toString()));
    } finally {
      Files.writeString(SECRET, secret);
    }
    assertThat(acted).isEmpty();
  }

  @Test
  void numberIsNotUnclear_whenTheDoorTurnedTheHubAway() {
    TestMember civilStatus = RunningHub.member("civil-status");
    var header = civilStatus.question("CapSoDinhDanh", "population", null);
    var sample = MessageSamples.of("CapSoDinhDanh", 5, VietnamTime.today());
    try (MutualTlsServer database = population(headers -> Optional.of("khong"))) {
      assertThat(database.port()).isPositive();
      refused(civilStatus.post(civilStatus.signed(header, sample)), "population");
    }
  }

  @Test
  void httpMember_seesThem_andItsRefusalIsNamed() throws IOException {
    LiveConfiguration.change(
        "members/tax.yaml",
        "provides:",
        "  headers: {scheme: ndxp, user: lienthong, client: LIENTHONG, secretFile: '%s', apiKeyFile: '%s'}\nprovides:"
            .formatted(SECRET, API_KEY));
    try {
      try (MutualTlsServer tax = door("tax", new NdxpGate(access("tax"), clock(0)))) {
        assertThat(tax.port()).isPositive();
        fault(askTax());
        assertThat(acted).hasSize(1);
      }
      try (MutualTlsServer tax = door("tax", new NdxpGate(access("tax"), clock(-6)))) {
        assertThat(tax.port()).isPositive();
        refused(askTax(), "tax");
      }
    } finally {
      LiveConfiguration.restoreAll();
    }
  }

  private void refused(HttpResponse<byte[]> reply, String label) {
    int before = acted.size();
    HubFault fault = fault(reply);
    assertThat(fault.code()).as(fault.english()).isEqualTo(HubErrorCode.RECEIVER_FAILED);
    assertThat(fault.english()).contains("refused the hub itself (HTTP 401)");
    assertThat(fault.vietnamese()).contains("từ chối chính trục");
    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(acted).hasSize(before);
    assertThat(lines())
        .anyMatch(
            line ->
                line.contains(fault.incidentId())
                    && line.contains("config/members/" + label + ".yaml"));
    assertThat(lines()).noneMatch(line -> line.contains(read(SECRET)));
    assertThat(lines()).noneMatch(line -> line.contains(read(API_KEY)));
    assertThat(lines()).noneMatch(line -> shown.stream().anyMatch(line::contains));
  }

  private List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
  }

  private static HubFault fault(HttpResponse<byte[]> reply) {
    var root = SecureXml.parse(reply.body()).getDocumentElement();
    return Objects.requireNonNull(Receipts.read(root).fault(), new String(reply.body(), UTF_8));
  }

  private HttpResponse<byte[]> askPopulation() {
    return oneStop.post(citizenQuestion());
  }

  private byte[] citizenQuestion() {
    var header = oneStop.question(ReleaseHub.SERVICE, "population", ReleaseHub.PURPOSE);
    return oneStop.sign(header, ReleaseHub.about(ReleaseHub.citizen()));
  }

  private HttpResponse<byte[]> askTax() {
    var question = new TraCuuMaSoThueStructure();
    question.setSoDinhDanh(ReleaseHub.citizen().getSoDinhDanh());
    var header = oneStop.question("TraCuuMaSoThue", "tax", "MAU-GIAI-QUYET-THU-TUC");
    return oneStop.post(oneStop.sign(header, question));
  }

  private MutualTlsServer population(CallCheck check) {
    return door("population", check);
  }

  /** A door that acts on what passes, and answers nothing that counts. */
  private MutualTlsServer door(String kind, CallCheck check) {
    TestMember self = RunningHub.member(kind);
    var anchors = DevelopmentPki.ensure(self.home().pki(), Map.of()).trustAnchors();
    Member.Endpoint endpoint = endpoint(kind);
    String path = endpoint.url().getPath();
    var server =
        MutualTlsServer.on(endpoint.url().getPort(), MemberTls.of(self.key(), anchors))
            .calls(
                path,
                headers -> {
                  shown.add(String.valueOf(headers.apply("Authorization")));
                  return check.refusal(headers);
                });
    return (endpoint.transport() == Member.Transport.SOAP
            ? server.soap(path, this::act)
            : server.document(path, this::act))
        .start();
  }

  // other tests may have left something for the same member
  private DocumentReply act(byte[] document) {
    String service = Envelopes.readHeader(SecureXml.parse(document).getDocumentElement()).service();
    if (ASKED.contains(service)) {
      acted.add(document);
    }
    return new DocumentReply(200, document);
  }

  private static NdxpAccess access(String kind) {
    return Objects.requireNonNull(endpoint(kind).headers());
  }

  private static Member.Endpoint endpoint(String kind) {
    return Objects.requireNonNull(RunningHub.bean(MemberRegistry.class).only(kind).endpoint());
  }

  private static Clock clock(int minutesAway) {
    return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutesAway));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
