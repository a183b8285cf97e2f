package vn.lienthong.routes;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.Member;

/** A member with a SOAP door that takes all that comes and knows what it took. */
final class TakingMember implements AutoCloseable {
  private final TestMember member;
  private final Map<UUID, byte[]> receipts = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> effects = new ConcurrentHashMap<>();
  private final MutualTlsServer server;

  TakingMember(TestMember member, Member file) {
    this.member = member;
    URI door = Objects.requireNonNull(file.endpoint()).url();
    var anchors = DevelopmentPki.ensure(member.home().pki(), Map.of()).trustAnchors();
    this.server =
        MutualTlsServer.on(door.getPort(), MemberTls.of(member.key(), anchors))
            .soap(door.getPath(), this::take, this::state)
            .start();
  }

  /** How often it acted, by message. */
  Map<UUID, Integer> effects() {
    return Map.copyOf(effects);
  }

  private DocumentReply take(byte[] document) {
    MessageHeader header = Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
    effects.merge(header.id(), 1, Integer::sum);
    byte[] receipt =
        receipt(header.id(), header.sender(), ReceiptState.DA_XU_LY, Sha256.hex(document), null);
    receipts.put(header.id(), receipt);
    return new DocumentReply(200, receipt);
  }

  private DocumentReply state(String messageId, String sender) {
    UUID id = UUID.fromString(messageId);
    byte[] known = receipts.get(id);
    HubFault never = HubFault.of(HubErrorCode.MESSAGE_NOT_FOUND, null, "never taken");
    return new DocumentReply(
        200,
        known != null
            ? known
            : receipt(
                id, new MemberCode(sender), ReceiptState.TU_CHOI, Sha256.hex(new byte[0]), never));
  }

  private byte[] receipt(
      UUID id, MemberCode sender, ReceiptState state, String digest, @Nullable HubFault fault) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    Receipt receipt = new Receipt(id, sender, state, digest, now, now, fault);
    return HubSignatures.signer(member.key()).sign(Receipts.write(receipt)).bytes();
  }

  @Override
  public void close() {
    server.close();
  }
}
