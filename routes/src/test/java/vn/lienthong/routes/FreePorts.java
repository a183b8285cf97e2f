package vn.lienthong.routes;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for servers that are started later. They are none that the system would give to an outgoing
 * connection in between (from 32768 on in Linux, 49152 elsewhere), and each is given out once.
 */
final class FreePorts {
  private static final int FIRST = 12_000;
  private static final int RANGE = 20_000;
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(RANGE));

  private FreePorts() {}

  /** A port that nobody listens on. */
  static int next() {
    for (int attempt = 0; attempt < RANGE; attempt++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), RANGE);
      try (ServerSocket probe = new ServerSocket(port)) {
        return probe.getLocalPort();
      } catch (IOException taken) {
        // the next one may be free
      }
    }
    throw new IllegalStateException("No port is free");
  }
}
