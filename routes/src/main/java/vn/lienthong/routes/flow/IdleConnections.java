package vn.lienthong.routes.flow;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.util.TimeValue;
import vn.lienthong.connectors.api.RepeatedWork;

/**
 * Closes connections to members that nobody has used for a moment. Members close theirs too, after
 * a while: whoever sends over one that is just being closed learns nothing of what became of it.
 */
final class IdleConnections implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);
  // Shorter than any server waits; between two messages of a busy member it is long.
  private static final TimeValue IDLE = TimeValue.ofSeconds(2);

  private final CamelContext camel;
  private final RepeatedWork work = new RepeatedWork("idle-connections", this::look);

  IdleConnections(CamelContext camel) {
    this.camel = camel;
  }

  void start() {
    work.start(LOOK, LOOK);
  }

  private void look() {
    camel.getEndpoints().stream()
        .filter(HttpEndpoint.class::isInstance)
        .map(endpoint -> ((HttpEndpoint) endpoint).getClientConnectionManager())
        .filter(ConnPoolControl.class::isInstance)
        .map(connections -> (ConnPoolControl<?>) connections)
        .forEach(
            connections -> {
              connections.closeExpired();
              connections.closeIdle(IDLE);
            });
  }

  @Override
  public void close() {
    work.close();
  }
}
