package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.monitoring.console.OperatorAccounts.FIRST_OPERATOR;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.lane.Lane;
import vn.lienthong.routes.lane.LaneStates;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.Ports;

/** A member of a hub in operation dies, is waited for, and comes back. */
class LanesOfAHubTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final MemberCode LATE = new MemberCode("H31.MOTCUA");
  private static final int PORT = TestHome.freePort();

  private final Jdbi database = RunningHub.bean(Jdbi.class);
  private final List<UUID> received = new CopyOnWriteArrayList<>();

  @AfterAll
  static void restoreSamples() throws IOException {
    LiveConfiguration.restoreAll();
  }

  @Test
  void deadMember_isLeftAlone_losesNothing_andGetsAllInOrderWhenItIsBack() throws Exception {
    DevelopmentPki pki =
        DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(LATE, KeyKind.P_256));
    LiveConfiguration.write("members/z-late.yaml", member(2));
    await().atMost(SOON).until(() -> RunningHub.bean(Lanes.class).of(LATE).isPresent());
    for (int i = 0; i < 10; i++) {
      send("H31.MOTCUA-261122-000" + i); // ten dossiers fail; then the lane is closed
    }
    await().atMost(SOON).until(() -> !lane().isOpen());
    await().atMost(SOON).until(() -> status() == ServiceStatus.Suspended);
    hubIsAsWellAsBefore();
    List<UUID> ordered =
        IntStream.range(0, 30).mapToObj(i -> send("H31.MOTCUA-261122-1000")).toList();

    assertThat(RunningHub.bean(LaneStates.class).all())
        .filteredOn(view -> view.lane().member().equals(LATE))
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.waiting()).isEqualTo(40);
              assertThat(view.oldest()).isPositive();
              assertThat(view.lane().lastFault()).contains(LATE.value());
            });
    DocumentSigner signer = HubSignatures.signer(pki.key(LATE));
    try (var door =
        MutualTlsServer.on(PORT, MemberTls.of(pki.key(LATE), pki.trustAnchors()))
            .document("/in", document -> take(document, signer))
            .start()) {
      assertThat(door.port()).isEqualTo(PORT);
      await().atMost(SOON).until(() -> unfinished() == 0);
    }
    assertThat(lane().isOpen()).isTrue();
    assertThat(received).doesNotHaveDuplicates().hasSize(40);
    assertThat(received.stream().filter(ordered::contains).toList()).isEqualTo(ordered);
    assertThat(attemptsAtTheQueueBehind()).isEqualTo(1);
  }

  @Test
  void changedSettings_areInForceWithoutARestart() throws Exception {
    DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(LATE, KeyKind.P_256));
    LiveConfiguration.write("members/z-late.yaml", member(3));
    await().atMost(SOON).until(() -> consumers() == 3);
    LiveConfiguration.write("members/z-late.yaml", member(5));
    await().atMost(SOON).until(() -> consumers() == 5);
    await().atMost(SOON).until(() -> status() == ServiceStatus.Started);
  }

  /** Who balances load by the hub's health must not take it from all for one dead member. */
  private static void hubIsAsWellAsBefore() throws Exception {
    var operator = new OperatorBrowser(RunningHub.home().ports().of(Ports.OPERATORS));
    operator.login(FIRST_OPERATOR, TestOperators.password(FIRST_OPERATOR));
    var health = operator.get("/actuator/health");
    assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
  }

  private UUID send(String dossier) {
    HubMessages messages = RunningHub.bean(HubMessages.class);
    UUID id = UUID.randomUUID();
    var header = messages.header(id, "CapNhatTienDoHoSoMC", LATE).withDossierCode(dossier);
    var payload = MessageSamples.of("CapNhatTienDoHoSoMC", 1, VietnamTime.today());
    database.useTransaction(tx -> messages.send(tx, header, payload));
    RunningHub.bean(HandOverRelay.class).wake();
    return id;
  }

  private DocumentReply take(byte[] document, DocumentSigner signer) {
    MessageHeader header = Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
    received.add(header.id());
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var receipt =
        new Receipt(
            header.id(),
            header.sender(),
            ReceiptState.DA_XU_LY,
            Sha256.hex(document),
            now,
            now,
            null);
    return new DocumentReply(200, signer.sign(Receipts.write(receipt)).bytes());
  }

  private long unfinished() {
    return RunningHub.count(
        "SELECT count(*) FROM hand_over WHERE receiver = '" + LATE + "' AND state <> 'XONG'");
  }

  /** Of the thirty that were accepted while the lane was closed, none was tried in vain. */
  private long attemptsAtTheQueueBehind() {
    return RunningHub.count(
        "SELECT max(attempts) FROM (SELECT attempts FROM hand_over WHERE receiver = '"
            + LATE
            + "' ORDER BY id DESC LIMIT 29) late");
  }

  private static Lane lane() {
    return RunningHub.bean(Lanes.class).of(LATE).orElseThrow();
  }

  private static int consumers() {
    return RunningHub.bean(Lanes.class).of(LATE).map(one -> one.settings().consumers()).orElse(0);
  }

  private static @Nullable ServiceStatus status() {
    return RunningHub.bean(CamelContext.class)
        .getRouteController()
        .getRouteStatus("z-late.deliver.in");
  }

  private static String member(int consumers) {
    return """
    code: %s
    kind: one-stop
    name: Một cửa về muộn (mẫu)
    englishName: A one-stop that is late (sample)
    key: P-256
    certificates: ["${lienthong.data}/pki/members/%s.crt"]
    endpoint: {transport: http, url: "https://localhost:%d/in"}
    provides: [CapNhatTienDoHoSoMC]
    delivery: {consumers: %d, breaker: {failures: 3, pause: 1s, longestPause: 1s}, retry: {longest: 1s}}
    state: active
    """
        .formatted(LATE, LATE, PORT, consumers);
  }
}
