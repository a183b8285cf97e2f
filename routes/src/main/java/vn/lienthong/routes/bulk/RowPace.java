package vn.lienthong.routes.bulk;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.pressure.InteractiveTraffic;

/**
 * Lets so many rows a second through, and between rows lets those go first who wait for an answer:
 * bulk work comes below interactive traffic, but never stands still. Safe for several threads.
 */
final class RowPace {
  private static final int ROWS_AT_ONCE = 256;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

  private final InteractiveTraffic traffic;
  private final AtomicInteger rows = new AtomicInteger();
  private final @Nullable Bucket bucket;

  RowPace(int rowsPerSecond, InteractiveTraffic traffic) {
    this.traffic = traffic;
    this.bucket =
        rowsPerSecond == 0
            ? null
            : Bucket.builder()
                .addLimit(
                    limit ->
                        limit
                            .capacity(rowsPerSecond)
                            .refillGreedy(rowsPerSecond, Duration.ofSeconds(1)))
                .build();
  }

  /** One more row was read. */
  void row() {
    if (rows.incrementAndGet() % ROWS_AT_ONCE == 0) {
      traffic.giveWay(LONGEST_WAIT);
    }
  }

  /** Waits for its turn. */
  void take(int rows) {
    if (bucket != null) {
      int left = rows;
      while (left > 0) {
        int next = (int) Math.min(left, Math.max(1, bucket.getAvailableTokens()));
        bucket.asBlocking().consumeUninterruptibly(next);
        left -= next;
      }
    }
  }
}
