package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.MemberRegistry;

/** The file of a member with a SOAP door changes while the hub runs: all that is SOAP goes on. */
class SoapReloadTest {
  private static final String DOSSIER = "H29.MOTCUA-261122-0773";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember civilStatus = RunningHub.member("civil-status");
  private final List<String> taken = new CopyOnWriteArrayList<>();

  @AfterEach
  void restoreSamples() throws IOException {
    LiveConfiguration.restoreAll();
  }

  @Test
  void changedMember_isDeliveredTo_andTheHubsOwnDoorStaysOpen() throws IOException {
    LiveConfiguration.change(
        "members/civil-status.yaml", "state: active", "delivery:\n  timeout: 5s\nstate: active");

    assertThat(RawTls.get(oneStop, "/soap/hub?wsdl").status()).isEqualTo(200);
    var anchors = DevelopmentPki.ensure(civilStatus.home().pki(), Map.of()).trustAnchors();
    var member = RunningHub.bean(MemberRegistry.class).only("civil-status");
    URI door = Objects.requireNonNull(member.endpoint()).url();
    try (MutualTlsServer server =
        MutualTlsServer.on(door.getPort(), MemberTls.of(civilStatus.key(), anchors))
            .soap(door.getPath(), this::take, (id, sender) -> new DocumentReply(500, new byte[0]))
            .start()) {
      assertThat(server.port()).isEqualTo(door.getPort());
      var header = oneStop.header("LienThongKhaiSinh").withDossierCode(DOSSIER);
      assertThat(oneStop.post(oneStop.birth(header, 773)).statusCode()).isEqualTo(202);
      await().atMost(Duration.ofSeconds(30)).until(() -> delivered() == 1);
    }
    assertThat(taken.stream().filter(DOSSIER::equals)).hasSize(1);
  }

  private DocumentReply take(byte[] document) {
    MessageHeader header = Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
    taken.add(String.valueOf(header.dossierCode()));
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    var state = ReceiptState.DA_XU_LY;
    String digest = Sha256.hex(document);
    var receipt = new Receipt(header.id(), header.sender(), state, digest, now, now, null);
    return new DocumentReply(
        200, HubSignatures.signer(civilStatus.key()).sign(Receipts.write(receipt)).bytes());
  }

  private static long delivered() {
    return RunningHub.count(
        "SELECT count(*) FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.dossier_code = '%s' AND e.service = 'DangKyKhaiSinh' AND h.state = 'XONG'"
                .formatted(DOSSIER));
  }
}
