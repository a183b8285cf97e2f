package vn.lienthong.routes.pipeline;

import java.util.Optional;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Reads headers of messages that the hub has kept. */
final class Headers {
  private Headers() {}

  /** The header; empty where the bytes are no readable message. */
  static Optional<MessageHeader> of(byte[] message) {
    try {
      return Optional.of(Envelopes.readHeader(SecureXml.parse(message).getDocumentElement()));
    } catch (HubException unreadable) {
      return Optional.empty();
    }
  }
}
