package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** A member with a SOAP door takes a message and its answer is lost: it is asked by SOAP. */
class SoapStatusQueryTest {
  private static final String DOSSIER = "H29.MOTCUA-261121-0771";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember civilStatus = RunningHub.member("civil-status");
  private final List<byte[]> taken = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @Test
  void messageWhoseAnswerIsLost_isAskedAbout_bySoap_andNotSentAgain() {
    var anchors = DevelopmentPki.ensure(civilStatus.home().pki(), Map.of()).trustAnchors();
    var member = RunningHub.bean(MemberRegistry.class).only("civil-status");
    URI door = Objects.requireNonNull(member.endpoint()).url();
    try (MutualTlsServer server =
        MutualTlsServer.on(door.getPort(), MemberTls.of(civilStatus.key(), anchors))
            .soap(door.getPath(), this::take, this::state)
            .start()) {
      assertThat(server.port()).isEqualTo(door.getPort());
      var header = oneStop.header("LienThongKhaiSinh").withDossierCode(DOSSIER);
      assertThat(oneStop.post(oneStop.birth(header, 771)).statusCode()).isEqualTo(202);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(finished()).isEqualTo(1));
    }
    long ours = taken.stream().map(this::header).filter(this::isOurs).count();
    assertThat(ours).isEqualTo(1);
    assertThat(asked).isNotEmpty().allMatch(sender -> sender.equals(oneStop.hub().value()));
  }

  private DocumentReply take(byte[] document) {
    taken.add(document);
    throw new IllegalStateException("it is registered, the answer is lost");
  }

  private DocumentReply state(String messageId, String sender) {
    asked.add(sender);
    byte[] document =
        taken.stream()
            .filter(one -> header(one).id().toString().equals(messageId))
            .findFirst()
            .orElseThrow();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    MessageHeader header = header(document);
    Receipt receipt =
        new Receipt(
            header.id(),
            header.sender(),
            ReceiptState.DA_XU_LY,
            Sha256.hex(document),
            now,
            now,
            null);
    byte[] signed = HubSignatures.signer(civilStatus.key()).sign(Receipts.write(receipt)).bytes();
    return new DocumentReply(200, signed);
  }

  private MessageHeader header(byte[] document) {
    return Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
  }

  private boolean isOurs(MessageHeader header) {
    return DOSSIER.equals(header.dossierCode());
  }

  private static long finished() {
    return RunningHub.count(
        "SELECT count(*) FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.dossier_code = '%s' AND e.service = 'DangKyKhaiSinh' AND h.state = 'XONG'"
                .formatted(DOSSIER));
  }
}
