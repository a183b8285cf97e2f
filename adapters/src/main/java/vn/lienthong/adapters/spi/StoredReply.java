package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * A reply on disk, with a fingerprint of what it answers: everything of the message but its send
 * time and signature, because a hub that signs its request anew still asks the same. The digest is
 * that of the very bytes that were taken.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record StoredReply(byte[] fingerprint, byte[] digest, DocumentReply reply) {
  private static final int DIGEST = 32;

  static StoredReply of(VerifiedMessage message, DocumentReply reply) {
    return new StoredReply(fingerprint(message), message.digest(), reply);
  }

  static StoredReply read(byte[] stored) {
    ByteBuffer buffer = ByteBuffer.wrap(stored);
    byte[] fingerprint = new byte[DIGEST];
    buffer.get(fingerprint);
    byte[] digest = new byte[DIGEST];
    buffer.get(digest);
    int status = buffer.getInt();
    byte[] document = new byte[buffer.remaining()];
    buffer.get(document);
    return new StoredReply(fingerprint, digest, new DocumentReply(status, document));
  }

  byte[] write() {
    byte[] document = reply.document();
    return ByteBuffer.allocate(2 * DIGEST + Integer.BYTES + document.length)
        .put(fingerprint)
        .put(digest)
        .putInt(reply.status())
        .put(document)
        .array();
  }

  boolean isFor(VerifiedMessage message) {
    return Arrays.equals(fingerprint, fingerprint(message));
  }

  /** Whether it is the answer of a service; any other reply is a receipt. */
  boolean isAnswer() {
    Element root = SecureXml.parse(reply.document()).getDocumentElement();
    return "ThongDiep".equals(root.getLocalName());
  }

  private static byte[] fingerprint(VerifiedMessage message) {
    MessageHeader header = message.header();
    String kept =
        String.join(
            "\n",
            header.service(),
            header.version(),
            String.valueOf(header.reference()),
            String.valueOf(header.dossierCode()));
    return Sha256.of(kept.getBytes(UTF_8), SecureXml.serialize(message.payload()));
  }
}
