package vn.lienthong.connectors.evidence;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;

/** Prepares the months of the content at the start and four times a day, and ends old ones. */
public final class ContentUpkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ContentUpkeep.class);
  private static final long HOURS = 6;

  private final ContentMonths months;
  private final ContentErasure erasure;
  private final ContentRetention retention;
  private final RepeatedWork clock = new RepeatedWork("content-upkeep", this::again);

  /** Looks after these months; erases again what a restore has brought back. */
  public ContentUpkeep(ContentMonths months, ContentErasure erasure, ContentRetention retention) {
    this.months = months;
    this.erasure = erasure;
    this.retention = retention;
  }

  /**
   * Does it once, then again and again.
   *
   * @throws vn.lienthong.qcvn109.error.HubException when the keys are wrong: nothing may be kept
   */
  public void start() {
    // A restore may bring a month back whose key has ended since: it must end before keys are
    // compared.
    retention.endInDatabase();
    months.prepare();
    erasure.eraseAgain();
    clock.start(Duration.ZERO, Duration.ofHours(HOURS));
  }

  private void again() {
    try {
      months.prepare();
      retention.endOldMonths();
    } catch (RuntimeException e) {
      LOG.error("The upkeep of the content failed; tried again in {} hours", HOURS, e);
    }
  }

  /** Ends it. */
  @Override
  public void close() {
    clock.close();
  }
}
