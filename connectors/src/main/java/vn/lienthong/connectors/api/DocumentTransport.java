package vn.lienthong.connectors.api;

import java.io.IOException;

/** Carries one signed document to one fixed peer and brings its answer back. */
public interface DocumentTransport {
  /**
   * Sends once.
   *
   * @throws IOException when no answer came: the effect at the peer is then unknown
   */
  DocumentReply exchange(byte[] document) throws IOException;
}
