package vn.lienthong.routes.calendar;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.api.WorkingYears.Urgency;

/** Says in the log, at the start and twice a day, what is to be done about the calendar. */
public final class CalendarReminder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CalendarReminder.class);
  private static final int HOURS = 12;

  private final CalendarHealth health;
  private final RepeatedWork clock = new RepeatedWork("calendar-reminder", this::remind);

  /** Reminds of what this one is concerned about. */
  public CalendarReminder(CalendarHealth health) {
    this.health = health;
  }

  /** Begins. */
  public void start() {
    clock.start(Duration.ZERO, Duration.ofHours(HOURS));
  }

  private void remind() {
    health.concern().ifPresent(this::say);
  }

  private void say(String concern) {
    if (health.urgency() == Urgency.ERROR) {
      LOG.error("{}", concern);
    } else {
      LOG.warn("{}", concern);
    }
  }

  @Override
  public void close() {
    clock.close();
  }
}
