package vn.lienthong.routes.registry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One part under watch: how its files looked, and what became of their last change. */
final class WatchedPart {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);

  private final ConfigurationPart part;
  private SourceState handled;
  private SourceState last;
  private volatile String inForce = "as at the start";
  private volatile @Nullable String refusal;

  WatchedPart(ConfigurationPart part) {
    this.part = part;
    this.handled = SourceState.of(part.sources());
    this.last = handled;
  }

  /** Two equal looks make a change: a file that is still being written is not taken. */
  void look() {
    try {
      SourceState now = SourceState.of(part.sources());
      boolean quiet = now.equals(last);
      last = now;
      if (quiet && !now.equals(handled)) {
        handled = now;
        takeOver();
      }
    } catch (RuntimeException e) {
      refuse(e);
    }
  }

  private void takeOver() {
    var taken = part.takeOver();
    refusal = null;
    taken.ifPresent(
        what -> {
          inForce = what;
          LOG.info("Đã nhận cấu hình mới / configuration taken over: {}: {}", part.name(), what);
        });
  }

  private void refuse(RuntimeException e) {
    String fault = part.name() + ": " + e.getMessage();
    if (!fault.equals(refusal)) {
      LOG.error(
          "Cấu hình mới không dùng được / the changed configuration was not taken: {}", fault);
    }
    refusal = fault;
  }

  String inForce() {
    return part.name() + ": " + inForce;
  }

  @Nullable String refusal() {
    return refusal;
  }
}
