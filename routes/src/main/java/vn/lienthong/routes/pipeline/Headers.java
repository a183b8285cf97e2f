package vn.lienthong.routes.pipeline;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Reads headers of messages that the hub has kept. */
final class Headers {
  private Headers() {}

  /** That of a stopped message; empty where its content is gone or cannot be opened any more. */
  static Optional<MessageHeader> kept(HandOvers handOvers, Handle tx, StoppedHandOver one) {
    try {
      return handOvers.body(tx, one.id()).flatMap(Headers::of);
    } catch (HubException unreadable) {
      return Optional.empty(); // else it would never come to its end
    }
  }

  /** The header; empty where the bytes are no readable message. */
  static Optional<MessageHeader> of(byte[] message) {
    try {
      return Optional.of(Envelopes.readHeader(SecureXml.parse(message).getDocumentElement()));
    } catch (HubException unreadable) {
      return Optional.empty();
    }
  }
}
