package vn.lienthong.connectors.security.signature;

import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;

/** A {@code tt:ThongDiep} that came through the gate, and whose header could be read. */
final class TrustedMessage extends TrustedDocument implements VerifiedMessage {
  private final MessageHeader header;
  private final Element payload;

  TrustedMessage(TrustedDocument document) {
    super(document);
    this.header = Envelopes.readHeader(document.root());
    this.payload = Envelopes.payload(document.root());
  }

  @Override
  public MessageHeader header() {
    return header;
  }

  @Override
  public Element payload() {
    return payload;
  }
}
