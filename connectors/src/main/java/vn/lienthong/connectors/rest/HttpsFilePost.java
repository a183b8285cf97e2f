package vn.lienthong.connectors.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.digest.Sha256;

/** Files by the hub's HTTPS door, in parts: no request is longer than a slow line can bear. */
public final class HttpsFilePost implements FilePost {
  private static final int PART = 16 * 64 << 10;
  private static final int LARGEST = 50 << 20;
  private static final int WHOLE = 201;
  private static final int MORE = 202;
  private static final int OK = 200;

  private final URI url;
  private final HttpsExchange exchange;

  /**
   * A way to one hub; any thread may use it.
   *
   * @param url of {@code /api/files}
   * @param tls the certificate to show and the roots to trust
   * @param timeout for one part, or for a whole file that is fetched
   */
  public HttpsFilePost(URI url, MemberTls tls, Duration timeout) {
    this.url = url;
    this.exchange = new HttpsExchange(tls, timeout, LARGEST);
  }

  @Override
  public void send(byte[] file, String type) throws IOException {
    if (file.length == 0) {
      throw new IOException("A file has at least one byte");
    }
    HttpResponse<byte[]> answer = put(file, type, "*", 0, 0);
    while (answer.statusCode() == MORE) {
      int from = offset(answer);
      int to = Math.min(from + PART, file.length);
      answer = put(file, type, from + "-" + (to - 1), from, to);
      if (answer.statusCode() == MORE && offset(answer) <= from) {
        throw new IOException("The hub keeps nothing of the part at " + from);
      }
    }
    require(answer, WHOLE);
  }

  /**
   * Sends a file of any size, a part in memory at a time; goes on where an earlier call broke off.
   *
   * @param sent told how many bytes the hub has
   * @return its digest, {@code DauVan}
   */
  public String send(Path file, String type, LongConsumer sent) throws IOException {
    long size = Files.size(file);
    byte[] digest = digest(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      HttpResponse<byte[]> answer = put(digest, type, "*/" + size, new byte[0]);
      while (answer.statusCode() == MORE) {
        long from = Long.parseLong(answer.headers().firstValue("Upload-Offset").orElse("-1"));
        sent.accept(from);
        byte[] part = part(channel, from, size);
        String range = from + "-" + (from + part.length - 1) + "/" + size;
        answer = put(digest, type, range, part);
      }
      require(answer, WHOLE);
      sent.accept(size);
    }
    return HexFormat.of().formatHex(digest);
  }

  private static byte[] part(FileChannel channel, long from, long size) throws IOException {
    if (from < 0 || from >= size) {
      throw new IOException("The hub does not say how much it has");
    }
    ByteBuffer part = ByteBuffer.allocate((int) Math.min(PART, size - from));
    while (part.hasRemaining() && channel.read(part, from + part.position()) >= 0) {
      // until it is full
    }
    return part.array();
  }

  private static byte[] digest(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    }
    return digest.digest();
  }

  private HttpResponse<byte[]> put(byte[] digest, String type, String range, byte[] part)
      throws IOException {
    String encoded = Base64.getEncoder().encodeToString(digest);
    return exchange.send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", type)
            .header("Repr-Digest", "sha-256=:" + encoded + ":")
            .header("Content-Range", "bytes " + range)
            .PUT(BodyPublishers.ofByteArray(part))
            .build());
  }

  /**
   * Gets a file of any size.
   *
   * @param to takes its place where there is one
   */
  public void fetch(String digest, Path to) throws IOException {
    HttpResponse<Path> answer =
        exchange.send(
            HttpRequest.newBuilder(URI.create(url + "/" + digest)).GET().build(),
            BodyHandlers.ofFile(to));
    if (answer.statusCode() != OK) {
      throw new IOException("The hub refused: " + answer.statusCode() + " " + Files.readString(to));
    }
    if (!HexFormat.of().formatHex(digest(to)).equals(digest)) {
      throw new IOException("The hub gave another file than " + digest);
    }
  }

  private HttpResponse<byte[]> put(byte[] file, String type, String range, int from, int to)
      throws IOException {
    String digest = Base64.getEncoder().encodeToString(Sha256.of(file));
    return exchange.send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", type)
            .header("Repr-Digest", "sha-256=:" + digest + ":")
            .header("Content-Range", "bytes " + range + "/" + file.length)
            .PUT(BodyPublishers.ofByteArray(file, from, to - from))
            .build());
  }

  private static int offset(HttpResponse<byte[]> answer) throws IOException {
    String offset =
        answer
            .headers()
            .firstValue("Upload-Offset")
            .orElseThrow(() -> new IOException("The hub does not say how much it has"));
    try {
      return Integer.parseInt(offset);
    } catch (NumberFormatException e) {
      throw new IOException("The hub does not say how much it has: " + offset, e);
    }
  }

  @Override
  public byte[] fetch(String digest) throws IOException {
    HttpResponse<byte[]> answer =
        exchange.send(HttpRequest.newBuilder(URI.create(url + "/" + digest)).GET().build());
    require(answer, OK);
    if (!Sha256.hex(answer.body()).equals(digest)) {
      throw new IOException("The hub gave another file than " + digest);
    }
    return answer.body();
  }

  private static void require(HttpResponse<byte[]> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(
          "The hub refused: " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
    }
  }
}
