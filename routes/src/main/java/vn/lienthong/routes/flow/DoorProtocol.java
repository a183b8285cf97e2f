package vn.lienthong.routes.flow;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP whose TLS handshakes and request headers have a deadline as a whole. Tomcat's own time-out
 * begins anew with every byte, so that a client could hold a connection for hours. Neither holds a
 * thread; a connection that is late is closed without a word, for there is no request yet.
 */
public final class DoorProtocol extends Http11NioProtocol {
  private static final int LOOKS = 4;

  private final Map<SocketWrapperBase<?>, Long> handshakes = new ConcurrentHashMap<>();
  private Duration handshake = Duration.ofSeconds(10);
  private Duration header = Duration.ofSeconds(10);
  private @Nullable ScheduledFuture<?> watch;

  /** Made by Spring Boot, by its name. */
  public DoorProtocol() {}

  /** Before the start: how long a handshake, and a request's header, may take. */
  void deadlines(Duration forHandshake, Duration forHeader) {
    handshake = forHandshake;
    header = forHeader;
  }

  @Override
  public void start() throws Exception {
    super.start();
    long pause = Math.max(1, Math.min(handshake.toMillis(), header.toMillis()) / LOOKS);
    watch =
        getUtilityExecutor()
            .scheduleWithFixedDelay(this::endLate, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() throws Exception {
    if (watch != null) {
      watch.cancel(false);
    }
    super.stop();
  }

  private void endLate() {
    long now = System.nanoTime();
    Set<? extends SocketWrapperBase<?>> open = getEndpoint().getConnections();
    handshakes.keySet().retainAll(open);
    for (SocketWrapperBase<?> connection : open) {
      if (isLateHandshake(connection, now) || isLateHeader(connection, now)) {
        connection.close();
      }
    }
  }

  private boolean isLateHandshake(SocketWrapperBase<?> connection, long now) {
    if (!(connection.getSocket() instanceof SecureNioChannel channel)
        || channel.isHandshakeComplete()) {
      handshakes.remove(connection);
      return false;
    }
    Long seen = handshakes.putIfAbsent(connection, now);
    return seen != null && now - seen > handshake.toNanos();
  }

  private boolean isLateHeader(SocketWrapperBase<?> connection, long now) {
    if (!(connection.getCurrentProcessor() instanceof Processor processor) || processor.isAsync()) {
      return false;
    }
    Request request = processor.getRequest();
    long start = request == null ? 0 : request.getStartTimeNanos();
    return start > 0 && now - start > header.toNanos() && isUnread(request);
  }

  /** Between two pieces of a header Tomcat calls a request ended, and keeps its processor. */
  private static boolean isUnread(Request request) {
    int stage = request.getRequestProcessor().getStage();
    return stage == Constants.STAGE_PARSE || stage == Constants.STAGE_ENDED;
  }
}
