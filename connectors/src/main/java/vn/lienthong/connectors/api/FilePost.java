package vn.lienthong.connectors.api;

import java.io.IOException;

/** A member's way to send files to the hub before the messages that name them, and to get them. */
public interface FilePost {
  /**
   * Sends a file; when the call returns the hub holds all of it. What an earlier call sent before
   * it broke off is not sent again.
   *
   * @param type its media type
   * @throws IOException when the hub could not be reached or refused: its signed refusal is in the
   *     message
   */
  void send(byte[] file, String type) throws IOException;

  /**
   * Gets a file that a message from or to this member names.
   *
   * @param digest {@code DauVan}
   * @throws IOException when it could not be got, or is not what the digest says
   */
  byte[] fetch(String digest) throws IOException;
}
