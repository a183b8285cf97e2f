package vn.lienthong.routes.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * For fault drills: stops the broker while {@code down} stands in the file that {@code
 * -Dlienthong.drill.broker} names, and starts it again.
 */
@Component
@ConditionalOnProperty(DrillSwitches.BROKER)
class DrillBroker implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(DrillBroker.class);
  private static final long GLANCE_MILLIS = 200;

  private final EmbeddedActiveMQ broker;
  private final Path file;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private boolean down;

  DrillBroker(EmbeddedActiveMQ broker) {
    this.broker = broker;
    this.file = Path.of(System.getProperty(DrillSwitches.BROKER));
    LOG.warn("THIS HUB IS FOR A FAULT DRILL: {} stops its broker ({})", file, DrillSwitches.BROKER);
    var unused =
        watch.scheduleWithFixedDelay(
            this::look, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      boolean wanted = Files.exists(file) && Files.readString(file).strip().equals("down");
      if (wanted != down) {
        LOG.warn("The drill {} the broker", wanted ? "stops" : "starts");
        down = wanted;
        if (wanted) {
          broker.stop();
        } else {
          broker.start();
        }
      }
    } catch (IOException half) {
      LOG.debug("{} is being written", file);
    } catch (Exception failed) {
      LOG.error("The broker did not do what the drill wanted", failed);
    }
  }

  @Override
  public void destroy() {
    watch.shutdownNow();
  }
}
