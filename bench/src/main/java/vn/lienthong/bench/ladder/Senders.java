package vn.lienthong.bench.ladder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Senders that each keep one TLS connection and send the next message when the last is answered.
 * They share the machine with what they measure, so they do as little as a client can.
 */
public final class Senders {
  private static final int MOST = 1 << 18;

  private final SSLContext tls;
  private final int count;
  private final String path;
  private final MessagePool pool;

  /** So many of them, with this key, who send to a path. */
  public Senders(SSLContext tls, int count, String path, MessagePool pool) {
    this.tls = tls;
    this.count = count;
    this.path = path;
    this.pool = pool;
  }

  /** What the senders of one run saw. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  public record Seen(long accepted, long failed, double seconds, long[] nanos) {}

  /** Sends for a time, or until a pool of messages that may come only once is empty. */
  public Seen send(int port, int status, boolean once, double seconds) throws InterruptedException {
    AtomicLong failed = new AtomicLong();
    List<long[]> all = new ArrayList<>();
    CountDownLatch ended = new CountDownLatch(count);
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    for (int i = 0; i < count; i++) {
      new Thread(
              () -> {
                try {
                  long[] nanos = one(port, status, once, end, failed);
                  synchronized (all) {
                    all.add(nanos);
                  }
                } catch (IOException broken) {
                  if (failed.incrementAndGet() == 1) {
                    System.err.println("    " + broken);
                  }
                } finally {
                  ended.countDown();
                }
              },
              "sender-" + i)
          .start();
    }
    ended.await();
    double took = (System.nanoTime() - begin) / 1e9;
    long[] nanos = all.stream().flatMapToLong(Arrays::stream).toArray();
    return new Seen(nanos.length, failed.get(), took, nanos);
  }

  private long[] one(int port, int status, boolean once, long end, AtomicLong failed)
      throws IOException {
    long[] nanos = new long[MOST];
    int done = 0;
    boolean more = true;
    while (more && System.nanoTime() < end) {
      try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port)) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 16 << 10);
        OutputStream out = socket.getOutputStream();
        boolean open = true;
        while (open && more && System.nanoTime() < end && done < MOST) {
          byte[] message = pool.next(once);
          more = message != null;
          if (message != null) {
            long sent = System.nanoTime();
            write(out, message);
            Answer got = answer(in);
            open = !got.last();
            if (got.status() == status) {
              nanos[done++] = System.nanoTime() - sent;
            } else if (failed.incrementAndGet() == 1) {
              System.err.println("    HTTP " + got.status() + " instead of " + status);
            }
          }
        }
      }
    }
    return Arrays.copyOf(nanos, done);
  }

  /** What came back, and whether the server closes the connection after it, as it may. */
  private record Answer(int status, boolean last) {}

  private void write(OutputStream out, byte[] message) throws IOException {
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\n"
                + "Content-Length: "
                + message.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(head, head.length + message.length);
    System.arraycopy(message, 0, whole, head.length, message.length);
    out.write(whole);
    out.flush();
  }

  /** Reads one answer whole. */
  private static Answer answer(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String small = header.toLowerCase(Locale.ROOT);
      if (small.startsWith("content-length:")) {
        length = Integer.parseInt(small.substring(15).strip());
      }
      chunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
      last |= small.startsWith("connection:") && small.contains("close");
    }
    if (!chunked) {
      in.skipNBytes(length);
      return new Answer(status, last);
    }
    for (int chunk = size(in); chunk > 0; chunk = size(in)) {
      in.skipNBytes(chunk + 2L);
    }
    line(in);
    return new Answer(status, last);
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
