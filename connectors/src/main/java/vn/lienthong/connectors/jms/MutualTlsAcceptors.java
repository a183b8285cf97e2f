package vn.lienthong.connectors.jms;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.cluster.ClusterConnection;
import org.apache.activemq.artemis.core.server.metrics.MetricsManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.AcceptorFactory;
import org.apache.activemq.artemis.spi.core.remoting.BufferHandler;
import org.apache.activemq.artemis.spi.core.remoting.ServerConnectionLifeCycleListener;
import vn.lienthong.connectors.api.TlsRules;

/**
 * Makes acceptors whose TLS comes from a context in memory: the broker's own settings know files
 * only, and a key that stands in hardware has none.
 */
final class MutualTlsAcceptors implements AcceptorFactory {
  private final SSLContext context;
  private final int handshakeSeconds;

  MutualTlsAcceptors(SSLContext context, int handshakeSeconds) {
    this.context = context;
    this.handshakeSeconds = handshakeSeconds;
  }

  @Override
  public Acceptor createAcceptor(
      String name,
      ClusterConnection clusterConnection,
      Map<String, Object> configuration,
      BufferHandler handler,
      ServerConnectionLifeCycleListener listener,
      Executor threadPool,
      ScheduledExecutorService scheduledThreadPool,
      Map<String, ProtocolManager> protocolMap,
      String threadFactoryGroupName,
      MetricsManager metrics) {
    Map<String, Object> settings = new HashMap<>(configuration);
    // Keeps the acceptor from looking for files; the context that it makes of it is never used.
    settings.put(TransportConstants.SSL_CONTEXT_PROP_NAME, name);
    settings.put(TransportConstants.USE_DEFAULT_SSL_CONTEXT_PROP_NAME, true);
    return new NettyAcceptor(
        name,
        clusterConnection,
        settings,
        handler,
        listener,
        scheduledThreadPool,
        threadPool,
        protocolMap,
        threadFactoryGroupName,
        metrics) {
      @Override
      public SslHandler getSslHandler(ByteBufAllocator alloc, String peerHost, int peerPort) {
        return newHandler();
      }
    };
  }

  private SslHandler newHandler() {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    SSLParameters rules = engine.getSSLParameters();
    rules.setProtocols(TlsRules.PROTOCOLS.toArray(new String[0]));
    rules.setCipherSuites(TlsRules.CIPHER_SUITES.toArray(new String[0]));
    rules.setUseCipherSuitesOrder(true);
    rules.setNeedClientAuth(true);
    engine.setSSLParameters(rules);
    SslHandler handler = new SslHandler(engine);
    handler.setHandshakeTimeout(handshakeSeconds, TimeUnit.SECONDS);
    return handler;
  }
}
