package vn.lienthong.routes.bulk;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets so many rows a second through, so that interactive work keeps its share of the machine. */
final class RowPace {
  private final @Nullable Bucket bucket;

  RowPace(int rowsPerSecond) {
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
