package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MemberDirectories;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.ConfigurationWatch;

/** Changes files of a hub that runs and goes on running. */
class ReloadTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final MemberCode PORTAL = new MemberCode("G22.DVCQG");
  private static final MemberCode NEW = new MemberCode("H30.MOTCUA");

  private final Path config = RunningHub.home().config();
  private final TestMember insurance = RunningHub.member("social-insurance");

  @AfterEach
  void restoreSamples() throws IOException {
    LiveConfiguration.restoreAll();
  }

  @Test
  void newAgreement_takesEffect_andItsEndToo() throws IOException {
    assertThat(insurance.post(progress(insurance, PORTAL)).statusCode()).isEqualTo(403);
    LiveConfiguration.write("agreements/z-new.yaml", agreement(insurance.code(), PORTAL, "active"));
    await()
        .atMost(SOON)
        .until(() -> insurance.post(progress(insurance, PORTAL)).statusCode() == 202);
    LiveConfiguration.write(
        "agreements/z-new.yaml", agreement(insurance.code(), PORTAL, "suspended"));
    await()
        .atMost(SOON)
        .until(() -> insurance.post(progress(insurance, PORTAL)).statusCode() == 403);
  }

  @Test
  void badFile_isRefused_withItsLine_andTheOldStaysInForce() throws IOException {
    String text = agreement(insurance.code(), PORTAL, "active").replace("service:", "sevrice:");
    LiveConfiguration.write("agreements/z-new.yaml", text);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThatThrownBy(this::health)
                    .hasMessageContainingAll("z-new.yaml", "line 5", "sevrice"));
    assertThat(insurance.post(progress(insurance, PORTAL)).statusCode()).isEqualTo(403);
    assertThat(RunningHub.member("one-stop").post(births()).statusCode()).isEqualTo(202);
  }

  @Test
  void agreementWithAnUnknownMember_isRefused_andNothingOfTheChangeIsTaken() throws IOException {
    LiveConfiguration.write("agreements/z-new.yaml", agreement(NEW, PORTAL, "active"));
    Files.delete(config.resolve("agreements/one-stop-starts-births.yaml"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThatThrownBy(this::health).hasMessageContaining(NEW + " is no member"));
    assertThat(RunningHub.member("one-stop").post(births()).statusCode()).isEqualTo(202);
  }

  @Test
  void newMember_receivesAMessage_andAfterItsRemovalThereIsNoWayToIt() throws IOException {
    DevelopmentPki pki = DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(NEW, KeyKind.P_256));
    DocumentSigner signer = HubSignatures.signer(pki.key(NEW));
    List<UUID> received = new CopyOnWriteArrayList<>();
    try (var door =
        MutualTlsServer.on(0, MemberTls.of(pki.key(NEW), pki.trustAnchors()))
            .document("/in", document -> take(document, signer, received))
            .start()) {
      LiveConfiguration.write("members/z-new.yaml", member(door.port()));
      LiveConfiguration.write("agreements/z-new.yaml", agreement(insurance.code(), NEW, "active"));
      await()
          .atMost(SOON)
          .until(() -> insurance.post(progress(insurance, NEW)).statusCode() == 202);
      await().atMost(SOON).until(() -> !received.isEmpty());
    }
    Files.delete(config.resolve("members/z-new.yaml"));
    Files.delete(config.resolve("agreements/z-new.yaml"));
    await().atMost(SOON).until(() -> insurance.post(progress(insurance, NEW)).statusCode() != 202);
    assertThat(directory()).noneMatch(code -> code.equals(NEW));
  }

  @Test
  void renewedCertificate_isKnown_besideTheOldOne() {
    DevelopmentPki pki =
        DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(PORTAL, KeyKind.P_256));
    TestMember before = RunningHub.member("national-portal");
    pki.renew(PORTAL, KeyKind.P_256);
    TestMember renewed = RunningHub.member("national-portal");
    assertThat(renewed.key().certificate()).isNotEqualTo(before.key().certificate());
    await().atMost(SOON).until(() -> renewed.get("/api/members").statusCode() == 200);
    assertThat(before.get("/api/members").statusCode()).isEqualTo(200);
  }

  @Test
  void suspendedMember_isRefusedAtItsNextRequest_untilItIsActiveAgain() throws IOException {
    Path file = config.resolve("members/social-insurance.yaml");
    assertThat(insurance.get("/api/members").statusCode()).isEqualTo(200);
    LiveConfiguration.write(
        "members/social-insurance.yaml",
        Files.readString(file).replace("state: active", "state: suspended"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(insurance.post(progress(insurance, PORTAL)).statusCode())
                    .isEqualTo(401));
    LiveConfiguration.restore("members/social-insurance.yaml");
    await().atMost(SOON).until(() -> insurance.get("/api/members").statusCode() == 200);
  }

  private static DocumentReply take(byte[] document, DocumentSigner signer, List<UUID> received) {
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

  private static byte[] progress(TestMember from, MemberCode to) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var header = MessageHeader.of(UUID.randomUUID(), "CapNhatTienDoHoSoMC", from.code(), to, now);
    return from.signed(header, MessageSamples.of("CapNhatTienDoHoSoMC", 1, VietnamTime.today()));
  }

  private static byte[] births() {
    return RunningHub.member("one-stop").birth(System.nanoTime());
  }

  private List<MemberCode> directory() {
    var outcome =
        RunningHub.verifier()
            .verifyDocument(insurance.get("/api/members").body(), "DanhBaThanhVien");
    var root = ((Verification.Trusted<VerifiedDocument>) outcome).document().root();
    return MemberDirectories.read(root).stream().map(entry -> entry.code()).toList();
  }

  private String health() {
    return RunningHub.bean(ConfigurationWatch.class).check();
  }

  private static String agreement(MemberCode consumer, MemberCode provider, String state) {
    return """
    code: TT-RELOAD
    version: "1.0"
    consumer: %s
    provider: %s
    service: CapNhatTienDoHoSoMC
    serviceVersion: "1.0"
    legalBasis: (mẫu)
    validFrom: 2026-01-01
    purposeRequired: false
    minimumProfile: HUB-XMLDSIG-1
    state: %s
    """
        .formatted(consumer, provider, state);
  }

  private static String member(int port) {
    return """
    code: %s
    kind: one-stop
    name: Một cửa khác (mẫu)
    englishName: Another one-stop (sample)
    key: P-256
    certificates: ["${lienthong.data}/pki/members/%s.crt"]
    endpoint: {transport: http, url: "https://localhost:%d/in"}
    provides: [CapNhatTienDoHoSoMC]
    state: active
    """
        .formatted(NEW, NEW, port);
  }
}
