package vn.lienthong.routes.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** The address that stands in every attack that would make a hub ask somebody: counts who comes. */
public final class TrapSocket implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger visits = new AtomicInteger();

  /** Listens on a free port of this machine's loopback. */
  public TrapSocket() throws IOException {
    Thread watch = new Thread(this::watch, "trap");
    watch.setDaemon(true);
    watch.start();
  }

  /** The address. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/bay");
  }

  /** How often somebody connected. */
  public int visits() {
    return visits.get();
  }

  private void watch() {
    while (true) {
      try {
        socket.accept().close();
        visits.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
