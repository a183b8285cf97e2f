package vn.lienthong.routes.drill.event;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.MemberKey;
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

/**
 * One subscriber: its book has every event that it acted on, in order. A message that it knows
 * already gets its receipt again and has no second effect, as the contract asks of every receiver.
 */
final class EventReceiver implements AutoCloseable {
  private final MemberTls tls;
  private final DocumentSigner signer;
  private final int port;
  private final Map<UUID, byte[]> receipts = new ConcurrentHashMap<>();
  private final List<UUID> book = new ArrayList<>();
  private @Nullable MutualTlsServer server;
  private int again;

  EventReceiver(EventGround ground, int index) {
    MemberKey key = ground.pki().key(EventGround.subscriber(index));
    this.tls = MemberTls.of(key, ground.pki().trustAnchors());
    this.signer = HubSignatures.signer(key);
    this.port = ground.door(index);
  }

  void open() {
    server =
        MutualTlsServer.on(port, tls)
            .document(EventGround.PATH, this::take)
            .states(EventGround.PATH, this::state)
            .start();
  }

  /** What it acted on, in order. */
  synchronized List<UUID> book() {
    return List.copyOf(book);
  }

  synchronized int size() {
    return book.size();
  }

  /** How often a message came once more. */
  synchronized int again() {
    return again;
  }

  private DocumentReply take(byte[] document) {
    MessageHeader header = Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
    byte[] known = receipts.get(header.id());
    if (known == null) {
      known = receipt(header.id(), header.sender(), Sha256.hex(document), null);
      note(header.id(), known);
    } else {
      countAgain();
    }
    return new DocumentReply(200, known);
  }

  private synchronized void note(UUID id, byte[] receipt) {
    receipts.put(id, receipt);
    book.add(id);
  }

  private synchronized void countAgain() {
    again++;
  }

  private DocumentReply state(String messageId, String sender) {
    UUID id = UUID.fromString(messageId);
    byte[] known = receipts.get(id);
    HubFault never = HubFault.of(HubErrorCode.MESSAGE_NOT_FOUND, null, "never taken");
    String nothing = Sha256.hex(new byte[0]);
    return new DocumentReply(
        200, known == null ? receipt(id, new MemberCode(sender), nothing, never) : known);
  }

  private byte[] receipt(UUID id, MemberCode sender, String digest, @Nullable HubFault fault) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    ReceiptState state = fault == null ? ReceiptState.DA_XU_LY : ReceiptState.TU_CHOI;
    var receipt = new Receipt(id, sender, state, digest, now, now, fault);
    return signer.sign(Receipts.write(receipt)).bytes();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
