package vn.lienthong.connectors.security.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each question is asked again: soon after a failure, else well before the word runs out. */
final class StatusRound {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

  private final Duration every;
  private final Map<Object, Next> questions = new ConcurrentHashMap<>();

  private record Next(Instant at, int failures) {}

  StatusRound(Duration every) {
    this.every = every;
  }

  boolean due(Object question, Instant now) {
    Next next = questions.get(question);
    // A clock that was set back must not silence the questions.
    return next == null || !now.isBefore(next.at()) || next.at().isAfter(now.plus(every));
  }

  void asked(Object question, Instant now, boolean believed) {
    Next before = questions.get(question);
    int failures = believed ? 0 : (before == null ? 0 : before.failures()) + 1;
    Duration pause = failures == 0 ? every : retry(failures);
    questions.put(question, new Next(now.plus(pause), failures));
  }

  private Duration retry(int failures) {
    Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(every) < 0 ? pause : every;
  }
}
