package vn.lienthong.routes.pressure;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.StoreTrouble;

/** Lets every sensor look each second, and at once after a failed write; tells the gate. */
public final class PressureWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PressureWatch.class);
  private static final long LOOK_MILLIS = 1_000;

  private final Gate gate;
  private final List<Sensor> sensors;
  private final ScheduledExecutorService threads;

  PressureWatch(Gate gate, List<Sensor> sensors) {
    this.gate = gate;
    this.sensors = sensors;
    // A thread each: a database that does not answer must not keep the others from looking.
    this.threads = Executors.newScheduledThreadPool(sensors.size(), PressureWatch::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pressure-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Looks once, then goes on looking. */
  public void start() {
    gate.lookedAtBy(this::storeFailed);
    for (Sensor sensor : sensors) {
      look(sensor);
      var unused =
          threads.scheduleWithFixedDelay(
              () -> look(sensor), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look(Sensor sensor) {
    synchronized (sensor) {
      try {
        gate.seen(sensor.name(), sensor.look());
      } catch (RuntimeException e) {
        LOG.warn("{} could not look", sensor.name(), e);
      }
    }
  }

  private void storeFailed(StoreTrouble trouble) {
    if (trouble == StoreTrouble.BUSY) {
      return; // one message's bad luck; that all have it shows in the pool
    }
    for (Sensor sensor : sensors) {
      if (sensor instanceof DatabaseSensor database) {
        gate.seen(sensor.name(), Optional.of(database.failed(trouble)));
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    sensors.forEach(Sensor::close);
  }
}
