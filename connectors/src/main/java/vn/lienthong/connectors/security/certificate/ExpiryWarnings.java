package vn.lienthong.connectors.security.certificate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.CertificateCalendar.Ending;
import vn.lienthong.connectors.api.RepeatedWork;

/** Warns in the log, once at each stage, of certificates that are about to end. */
public final class ExpiryWarnings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExpiryWarnings.class);
  private static final int[] STAGES = {1, 7, 14, 30, 60};

  private final ExpiryCalendar calendar;
  private final Map<String, Integer> told = new ConcurrentHashMap<>();
  private final RepeatedWork timer = new RepeatedWork("expiry-warnings", this::day);

  /** Looks into this calendar. */
  public ExpiryWarnings(ExpiryCalendar calendar) {
    this.calendar = calendar;
  }

  /** Warns now and every day. */
  public void start() {
    timer.start(Duration.ZERO, Duration.ofDays(1));
  }

  private void day() {
    try {
      warn();
    } catch (RuntimeException e) {
      LOG.error("The calendar of certificates could not be read", e);
    }
  }

  /** Warns of what reached a stage since the last call; what has ended is told every time. */
  List<Ending> warn() {
    List<Ending> warned = new ArrayList<>();
    for (Ending one : calendar.ending(STAGES[STAGES.length - 1] + 1)) {
      int stage = stage(one.daysLeft());
      Integer before = told.put(one.fingerprint(), stage);
      if (stage == 0 || before == null || stage < before) {
        warned.add(one);
        LOG.warn(
            "Certificate {} of {} ({}) ends at {}, {} days left",
            one.fingerprint(),
            one.member() == null ? "an authority" : one.member(),
            one.use(),
            one.notAfter(),
            one.daysLeft());
      }
    }
    return warned;
  }

  /** The nearest stage that is not passed yet; 0 for what has ended. */
  private static int stage(long daysLeft) {
    return daysLeft < 0
        ? 0
        : IntStream.of(STAGES)
            .filter(stage -> daysLeft <= stage)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
  }

  /** Stops. */
  @Override
  public void close() {
    timer.close();
  }
}
