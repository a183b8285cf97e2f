package vn.lienthong.routes.drill.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.PassingRefusals;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.drill.check.MessageKey;
import vn.lienthong.routes.drill.check.Promise;

/** Reads what a hub replied to a message; believes only what it signed. */
public final class HubReply {
  private final Signer hub;
  private final SignatureVerifier verifier;

  /**
   * Replies of this hub.
   *
   * @param hub signs its receipts and what it translates
   * @param providers sign answers that the hub hands on as they are
   */
  public HubReply(Signer hub, Signer... providers) {
    this.hub = hub;
    List<Signer> known = Stream.concat(Stream.of(hub), Stream.of(providers)).toList();
    this.verifier =
        HubSignatures.verifier(
            presented ->
                known.stream().filter(one -> one.certificate().equals(presented)).findFirst(),
            Clock.systemUTC());
  }

  /**
   * What is promised or refused for good.
   *
   * @param value reads from an answer what must be the same for ever
   * @throws NotNowException where the same message may come again
   * @throws IOException where it is no reply to that message
   */
  public Promise read(MessageHeader header, DocumentReply reply, ValueOf value) throws IOException {
    try {
      String name = SecureXml.parse(reply.document()).getDocumentElement().getLocalName();
      return "ThongDiep".equals(name) ? answer(header, reply, value) : receipt(header, reply);
    } catch (HubException notReadable) {
      throw new IOException("status " + reply.status(), notReadable);
    }
  }

  /** Reads from an answer what must be the same for ever. */
  @FunctionalInterface
  public interface ValueOf {
    /** The value; empty where there is none. */
    String in(Element payload);
  }

  private Promise answer(MessageHeader header, DocumentReply reply, ValueOf value)
      throws IOException {
    var message = trusted(verifier.verifyMessage(reply.document()));
    if (!header.id().equals(message.header().reference())) {
      throw new IOException("the answer is for another message");
    }
    return new Promise(
        key(header),
        ReceiptState.DA_XU_LY,
        Promise.ANSWER,
        Sha256.hex(reply.document()),
        value.in(message.payload()));
  }

  private Promise receipt(MessageHeader header, DocumentReply reply) throws IOException {
    var document = trusted(verifier.verifyDocument(reply.document(), "BienNhan"));
    if (!document.signer().equals(hub.member())) {
      throw new IOException("signed by " + document.signer());
    }
    Receipt receipt = Receipts.read(document.root());
    HubFault fault = receipt.fault();
    if (fault != null && PassingRefusals.isOne(fault, header, Instant.now())) {
      throw new NotNowException(fault.code().wireCode());
    }
    if (receipt.messageId() != null && !header.id().equals(receipt.messageId())) {
      throw new IOException("the receipt is for another message");
    }
    boolean refused = receipt.state() == ReceiptState.TU_CHOI;
    if (refused && fault == null) {
      throw new IOException("a refusal without a reason");
    }
    String code = refused && fault != null ? fault.code().wireCode() : "";
    return new Promise(key(header), receipt.state(), code, Sha256.hex(reply.document()), "");
  }

  private static MessageKey key(MessageHeader header) {
    return new MessageKey(header.sender().value(), header.id());
  }

  private static <T> T trusted(Verification<T> verification) throws IOException {
    if (verification instanceof Verification.Trusted<T> trusted) {
      return trusted.document();
    }
    HubFault fault = ((Verification.Refused<T>) verification).fault();
    throw new IOException("the hub's answer cannot be trusted: " + fault.code().wireCode());
  }
}
