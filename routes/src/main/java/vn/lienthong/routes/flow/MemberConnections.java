package vn.lienthong.routes.flow;

import java.time.Duration;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import vn.lienthong.routes.registry.DeliverySettings;

/**
 * The connections to members by HTTP: each member has its own few, which are used again; all
 * together are no limit of their own.
 */
final class MemberConnections extends HttpComponent {
  private static final int ALL = 4_000;

  /** For deliveries and what is asked about them, beside the questions. */
  private static final int BESIDE_QUESTIONS = 30;

  /** As long a certificate may be used after it was revoked, and a key after it was replaced. */
  private static final TimeValue LONGEST_LIFE = TimeValue.ofSeconds(10);

  /**
   * A member that was started again has closed its end. A look costs a millisecond, and is left out
   * only between messages that follow each other at once.
   */
  private static final TimeValue LOOKED_AT_AFTER = TimeValue.ofMilliseconds(20);

  /**
   * Connections.
   *
   * @param questions how many a member may be asked at once: none waits for a connection
   */
  MemberConnections(CallLimits limits, AccessHeaders access, int questions) {
    Duration patience = DeliverySettings.CONNECT;
    setConnectTimeout(patience.toMillis());
    setConnectionRequestTimeout(patience.toMillis());
    setMaxTotalConnections(ALL);
    setConnectionsPerRoute(questions + BESIDE_QUESTIONS);
    // what is sent again, and whether, the hub decides: the client would do it after a 503
    setHttpClientConfigurer(
        client ->
            client
                .disableAutomaticRetries()
                .addExecInterceptorFirst("call-limit", limits.http())
                .addRequestInterceptorLast(access.http()));
    // all exchanges are the hub's own: else a connection with its certificate is nobody's after the
    // first, and each message costs a handshake of both sides
    setConnectionStateDisabled(true);
  }

  @Override
  protected HttpClientConnectionManager createConnectionManager(
      Registry<ConnectionSocketFactory> registry,
      int maxTotalConnections,
      int maxConnectionsPerRoute,
      SocketConfig socketConfig) {
    var connections =
        super.createConnectionManager(
            registry, maxTotalConnections, maxConnectionsPerRoute, socketConfig);
    ((PoolingHttpClientConnectionManager) connections)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setTimeToLive(LONGEST_LIFE)
                .setValidateAfterInactivity(LOOKED_AT_AFTER)
                .build());
    return connections;
  }
}
