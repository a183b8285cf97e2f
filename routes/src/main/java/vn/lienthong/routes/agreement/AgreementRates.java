package vn.lienthong.routes.agreement;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How fast each consumer may go under each agreement: a token bucket for both, on this node. Safe
 * for several threads.
 */
public final class AgreementRates {
  private record Key(String agreement, MemberCode consumer, Agreement.Rate rate) {}

  /** The bucket rounds its waiting time down, to nothing at last. */
  private static final Duration ROUNDING = Duration.ofMillis(1);

  private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();
  private final TimeMeter time;

  /** Counts by the system's clock. */
  public AgreementRates() {
    this(TimeMeter.SYSTEM_NANOTIME);
  }

  AgreementRates(TimeMeter time) {
    this.time = time;
  }

  /**
   * Spends one message.
   *
   * @return how long to wait when there is none left; empty when it was spent
   */
  public Optional<Duration> spend(Agreement agreement, MemberCode consumer) {
    Agreement.Rate rate = agreement.rate();
    if (rate == null) {
      return Optional.empty();
    }
    var probe =
        buckets
            .computeIfAbsent(new Key(agreement.code(), consumer, rate), this::bucket)
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plus(ROUNDING));
  }

  /** Forgets the buckets of agreements that are no more. */
  public void keepOnly(AgreementSet agreements) {
    Set<String> codes = agreements.all().stream().map(Agreement::code).collect(Collectors.toSet());
    buckets.keySet().removeIf(key -> !codes.contains(key.agreement()));
  }

  private Bucket bucket(Key key) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            Bandwidth.builder()
                .capacity(key.rate().burst())
                .refillGreedy(key.rate().perSecond(), Duration.ofSeconds(1))
                .build())
        .build();
  }
}
