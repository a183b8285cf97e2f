package vn.lienthong.routes.flow;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.routes.naming.RouteIds;

/** Stops reading members' JMS messages while the hub takes nothing: they wait where they are. */
final class JmsPause implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JmsPause.class);
  private static final String ROUTE = RouteIds.in(JmsDoor.NAME, "messages");

  private final CamelContext camel;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread pausing = new Thread(work, "jms-pause");
            pausing.setDaemon(true);
            return pausing;
          });

  JmsPause(CamelContext camel) {
    this.camel = camel;
  }

  /** The doors are open, or shut. */
  void changed(boolean open) {
    thread.execute(() -> change(open));
  }

  private void change(boolean open) {
    try {
      if (camel.getRoute(ROUTE) != null && open) {
        camel.getRouteController().resumeRoute(ROUTE);
      } else if (camel.getRoute(ROUTE) != null) {
        camel.getRouteController().suspendRoute(ROUTE);
      }
    } catch (Exception e) {
      LOG.warn("The JMS door could not be {}", open ? "opened" : "shut", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
