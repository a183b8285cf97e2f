package vn.lienthong.routes.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.WriteStep;

/**
 * What a fault drill does to the hub that it started: {@code -Dlienthong.drill.stop-at=STEP:N}
 * makes the N-th passing of a write step stand still until the process is killed, {@code
 * -Dlienthong.drill.clock-offset=FILE} moves its clock by the duration in that file (ISO 8601, read
 * anew all the time). Profile {@code prod} refuses both.
 */
final class DrillSwitches {
  static final String PREFIX = "lienthong.drill.";
  static final String STOP_AT = PREFIX + "stop-at";
  static final String BROKER = PREFIX + "broker";
  static final String CLOCK_OFFSET = PREFIX + "clock-offset";

  private static final Logger LOG = LoggerFactory.getLogger(DrillSwitches.class);

  private DrillSwitches() {}

  /** Begins to count the passings where a drill asks for it. */
  static void apply() {
    String stop = System.getProperty(STOP_AT);
    if (stop != null) {
      LOG.warn("THIS HUB IS FOR A FAULT DRILL: it will stand still at {} ({})", stop, STOP_AT);
      String[] words = stop.split(":", 2);
      WriteStep step = WriteStep.valueOf(words[0]);
      AtomicInteger left = new AtomicInteger(words.length < 2 ? 1 : Integer.parseInt(words[1]));
      WriteStep.listen(
          passed -> {
            if (passed == step && left.decrementAndGet() == 0) {
              standStill(passed);
            }
          });
    }
  }

  /** The hub's clock. */
  static Clock clock() {
    String file = System.getProperty(CLOCK_OFFSET);
    if (file == null) {
      return Clock.systemUTC();
    }
    LOG.warn("THIS HUB IS FOR A FAULT DRILL: {} moves its clock ({})", file, CLOCK_OFFSET);
    return new Moved(Path.of(file), Clock.systemUTC());
  }

  @SuppressWarnings("SystemOut") // the drill reads it there
  private static void standStill(WriteStep step) {
    System.out.println("lienthong.drill: stands at " + step);
    System.out.flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** The system's clock, moved by what stands in a file. */
  private static final class Moved extends Clock {
    private final Path file;
    private final Clock system;

    Moved(Path file, Clock system) {
      this.file = file;
      this.system = system;
    }

    @Override
    public Instant instant() {
      return system.instant().plus(offset());
    }

    private Duration offset() {
      try {
        return Duration.parse(Files.readString(file).strip());
      } catch (IOException | DateTimeParseException none) {
        return Duration.ZERO;
      }
    }

    @Override
    public ZoneId getZone() {
      return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Moved(file, system.withZone(zone));
    }
  }
}
