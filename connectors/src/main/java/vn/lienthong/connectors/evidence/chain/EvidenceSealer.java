package vn.lienthong.connectors.evidence.chain;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.SealedHead.Stamp;
import vn.lienthong.connectors.security.timestamp.TimeStampException;

/**
 * Seals the evidence in signed batches. Every hub node runs one; a lock in the database lets one of
 * them seal at a time. Whatever fails is tried again, the records wait meanwhile.
 */
public final class EvidenceSealer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceSealer.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** An authority that has failed for long is asked again after so long only. */
  private static final Duration NEXT_ATTEMPT = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final HeadSigner signer;
  private final SealerSettings settings;
  private final ClockAgreement time;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;
  private long askAgainAt = System.nanoTime(); // the sealing thread's only
  private boolean complained;

  /**
   * Seals what this database holds.
   *
   * @param clock by which the signer signs; while it and the database's are apart, nothing is
   *     sealed
   */
  public EvidenceSealer(
      HubDatabase database, HeadSigner signer, SealerSettings settings, Clock clock) {
    this.jdbi = database.jdbi();
    this.signer = signer;
    this.settings = settings;
    this.time = new ClockAgreement(clock);
  }

  /** Starts sealing. */
  public synchronized void start() {
    thread = new Thread(this::run, "evidence-sealer");
    thread.start();
  }

  /** Ends it; a batch under way is finished first. */
  @Override
  public synchronized void close() {
    closing.countDown();
    if (thread != null) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(30));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try {
      while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      Backlog waiting = jdbi.withHandle(handle -> Backlog.of(handle, settings.rows()));
      if (waiting.records() >= settings.rows()
          || (waiting.records() > 0 && waiting.oldest().compareTo(settings.every()) >= 0)) {
        sealAll();
      }
      complained = false;
    } catch (Exception e) {
      if (!complained) {
        LOG.error("The evidence could not be sealed; it is tried again, and waits until then", e);
        complained = true;
      }
    }
  }

  private void sealAll() throws SQLException {
    while (sealOnce() == settings.rows() && closing.getCount() > 0) {
      LOG.debug("More evidence waits to be sealed");
    }
  }

  /** Seals one batch now; gives how many records, 0 where none waits or another node seals. */
  int sealOnce() throws SQLException {
    Stamp stamp = stamp();
    try {
      return seal(stamp);
    } catch (TimeStampException e) {
      if (!tooLate()) {
        throw e;
      }
      askAgainAt = System.nanoTime() + NEXT_ATTEMPT.toNanos();
      LOG.warn("No time-stamp for the evidence: {}", e.getMessage());
      return seal(Stamp.KHONG_LAY_DUOC);
    }
  }

  private Stamp stamp() {
    return signer.usual() == Stamp.CO && System.nanoTime() - askAgainAt < 0
        ? Stamp.KHONG_LAY_DUOC
        : signer.usual();
  }

  private boolean tooLate() {
    Duration oldest = jdbi.withHandle(handle -> Backlog.of(handle, 1)).oldest();
    return oldest.compareTo(settings.timeStampDelay()) >= 0;
  }

  private int seal(Stamp stamp) throws SQLException {
    int sealed = jdbi.inTransaction(tx -> sealed(tx, stamp));
    if (sealed > 0) {
      WriteStep.SEALED.passed();
    }
    return sealed;
  }

  private int sealed(Handle tx, Stamp stamp) throws SQLException {
    int sealed = new Sealing(tx, signer, time).seal(settings.rows(), stamp);
    if (sealed > 0) {
      WriteStep.SEAL_WRITTEN.passed();
    }
    return sealed;
  }
}
