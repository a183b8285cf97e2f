package vn.lienthong.connectors.jms;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServer.SERVER_STATE;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.error.HubException;

/**
 * The embedded broker, checked when it starts and started again when it ends without being asked
 * to: a full disk or a failing one makes it stop itself. What was in it and is not on disk is lost
 * without harm, since every hand-over stands in the database.
 */
public final class HubBroker extends EmbeddedActiveMQ {
  private static final Logger LOG = LoggerFactory.getLogger(HubBroker.class);

  private final List<Consumer<ActiveMQServer>> preparations = new CopyOnWriteArrayList<>();
  private @Nullable BrokerKeeper keeper;

  /** A broker with these settings, not started. */
  public HubBroker(Configuration settings) {
    setConfiguration(settings);
  }

  /** What is done to the server, and to every one that takes its place, before it starts. */
  public void prepare(Consumer<ActiveMQServer> preparation) {
    preparations.add(preparation);
  }

  /** Makes it, where there is none yet. */
  @Override
  public synchronized void createActiveMQServer() throws Exception {
    if (getActiveMQServer() == null) {
      super.createActiveMQServer();
      preparations.forEach(preparation -> preparation.accept(getActiveMQServer()));
    }
  }

  /**
   * Starts it, and watches over it from then on.
   *
   * @throws HubException {@code STORE_UNAVAILABLE}: a setting that durability rests on is off
   * @throws Exception when it cannot start
   */
  @Override
  public synchronized HubBroker start() throws Exception {
    begin();
    LOG.info("The broker keeps what it confirms: {}", DurableBroker.describe(getActiveMQServer()));
    if (keeper == null) {
      keeper = BrokerKeeper.watch(this);
    }
    return this;
  }

  private void begin() throws Exception {
    super.start();
    ActiveMQServer server = getActiveMQServer();
    if (!server.isActive()) {
      server.stop();
      throw new IllegalStateException("the broker could not read its files; see the log above");
    }
    try {
      DurableBroker.require(server);
    } catch (HubException weak) {
      server.stop();
      throw weak;
    }
  }

  /** Whether it serves. */
  public boolean isServing() {
    ActiveMQServer server = getActiveMQServer();
    return server != null && server.isActive() && server.getState() == SERVER_STATE.STARTED;
  }

  /** Whether it serves, and its disk has room for more. */
  public boolean takesMessages() {
    ActiveMQServer server = getActiveMQServer();
    return isServing()
        && server.getPagingManager() != null
        && !server.getPagingManager().isDiskFull();
  }

  /** Whether it ended, and nothing of it runs any more. */
  synchronized boolean hasEnded() {
    return keeper != null && getActiveMQServer().getState() == SERVER_STATE.STOPPED;
  }

  /**
   * Starts a new server from what is on disk. Not the one that ended: it knows that it had an error
   * of its disk, and would not stop at the next one.
   */
  synchronized void startAgain() throws Exception {
    if (keeper != null) {
      activeMQServer = null;
      begin();
    }
  }

  /** Stops it for good. */
  @Override
  public EmbeddedActiveMQ stop() throws Exception {
    BrokerKeeper watching;
    synchronized (this) {
      watching = keeper;
      keeper = null;
    }
    if (watching != null) {
      watching.close();
    }
    return super.stop();
  }
}
