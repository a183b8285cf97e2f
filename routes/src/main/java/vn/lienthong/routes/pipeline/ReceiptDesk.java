package vn.lienthong.routes.pipeline;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;

/** Signs the hub's receipts; each is signed once per state and kept by the caller. */
public final class ReceiptDesk {
  private final DocumentSigner signer;

  /** Signs with the hub's key. */
  public ReceiptDesk(DocumentSigner signer) {
    this.signer = signer;
  }

  /** A receipt for a verified message. */
  byte[] sign(
      VerifiedMessage message,
      ReceiptState state,
      OffsetDateTime receivedAt,
      @Nullable HubFault fault) {
    var header = message.header();
    return sign(
        new Receipt(
            header.id(),
            header.sender(),
            state,
            HexFormat.of().formatHex(message.digest()),
            receivedAt,
            receivedAt,
            fault));
  }

  /** Who signs. */
  MemberCode hub() {
    return signer.member();
  }

  /** Signs a receipt as it is. */
  public byte[] sign(Receipt receipt) {
    return signer.sign(Receipts.write(receipt)).bytes();
  }
}
