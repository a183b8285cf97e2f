package vn.lienthong.routes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import vn.lienthong.routes.registry.Ports;

/** HTTP written by hand over a member's TLS, as no client library would. */
final class RawTls {
  private static final int PATIENCE_MILLIS = 20_000;

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  /** An answer, its body as it came. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, byte[] body) {}

  private RawTls() {}

  static SSLSocket open(TestMember member) throws IOException {
    int port = member.home().ports().of(Ports.HUB);
    var socket = (SSLSocket) member.tls().getSocketFactory().createSocket("localhost", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  static Answer get(TestMember member, String path) throws IOException {
    return send(member, "GET " + path + " HTTP/1.1");
  }

  static Answer send(TestMember member, String requestLine) throws IOException {
    try (SSLSocket socket = open(member)) {
      write(socket, requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      return answer(socket.getInputStream());
    }
  }

  static void write(SSLSocket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Reads to the end of the connection. */
  static Answer answer(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    in.transferTo(all);
    String text = all.toString(StandardCharsets.ISO_8859_1);
    int status = Integer.parseInt(text.substring(9, 12));
    int head = text.indexOf("\r\n\r\n") + 4;
    byte[] bytes = all.toByteArray();
    byte[] body = Arrays.copyOfRange(bytes, head, bytes.length);
    boolean chunked =
        text.substring(0, head).toLowerCase(java.util.Locale.ROOT).contains("chunked");
    return new Answer(status, chunked ? joined(body) : body);
  }

  /** Reads the body of the next answer of a connection that stays open. */
  static byte[] next(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("ended within " + head);
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    if (!length.find()) {
      throw new IOException("no length in " + head);
    }
    return in.readNBytes(Integer.parseInt(length.group(1)));
  }

  private static byte[] joined(byte[] chunks) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunks.length) {
      int line = at;
      while (chunks[line] != '\r') {
        line++;
      }
      int size = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
      whole.write(chunks, line + 2, size);
      at = line + 2 + size + 2;
      if (size == 0) {
        break;
      }
    }
    return whole.toByteArray();
  }
}
