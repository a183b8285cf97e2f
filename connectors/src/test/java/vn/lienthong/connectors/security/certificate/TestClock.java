package vn.lienthong.connectors.security.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test moves it. */
final class TestClock extends Clock {
  private final AtomicReference<Instant> now;

  TestClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  void move(Duration by) {
    now.updateAndGet(at -> at.plus(by));
  }

  void set(Instant at) {
    now.set(at);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
