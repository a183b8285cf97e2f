package vn.lienthong.routes.flow;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.routes.naming.RouteIds;

/**
 * Stops reading members' JMS messages while the hub takes nothing: they wait where they are. What
 * did not work is tried again, or the door would stay shut for ever.
 */
final class JmsPause implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JmsPause.class);
  private static final String ROUTE = RouteIds.in(JmsDoor.NAME, "messages");
  private static final long AGAIN_SECONDS = 1;

  private final CamelContext camel;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread pausing = new Thread(work, "jms-pause");
            pausing.setDaemon(true);
            return pausing;
          });
  private volatile boolean open = true;

  JmsPause(CamelContext camel) {
    this.camel = camel;
  }

  /** The doors are open, or shut. */
  void changed(boolean nowOpen) {
    open = nowOpen;
    thread.execute(this::follow);
  }

  private void follow() {
    boolean wanted = open;
    try {
      ServiceStatus status = camel.getRouteController().getRouteStatus(ROUTE);
      if (status == null || camel.isStopping()) {
        return; // no such door, or none any more
      }
      if (wanted && status.isSuspended()) {
        camel.getRouteController().resumeRoute(ROUTE);
      } else if (!wanted && status.isStarted()) {
        camel.getRouteController().suspendRoute(ROUTE);
      }
    } catch (Exception e) {
      LOG.warn("The JMS door could not be {}, trying again", wanted ? "opened" : "shut", e);
      var unused = thread.schedule(this::follow, AGAIN_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
