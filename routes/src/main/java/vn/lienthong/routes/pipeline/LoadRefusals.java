package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Refusals because of load come in floods, when a store is short of room: they are kept nowhere,
 * and the log has the first and then a sum. Safe for several threads.
 */
final class LoadRefusals {
  private static final Logger LOG = LoggerFactory.getLogger(LoadRefusals.class);
  private static final Duration TOLD_AGAIN = Duration.ofSeconds(30);
  private static final Set<HubErrorCode> CODES =
      EnumSet.of(HubErrorCode.OVERLOADED, HubErrorCode.STORE_EXHAUSTED, HubErrorCode.BACKLOG_FULL);

  private final Map<HubErrorCode, Told> told = new EnumMap<>(HubErrorCode.class);

  private record Told(long at, long untold) {}

  static boolean isOne(HubFault fault) {
    return CODES.contains(fault.code());
  }

  /** How long the sender of one should wait. */
  static Duration wait(HubErrorCode code) {
    return code == HubErrorCode.OVERLOADED ? Duration.ZERO : Duration.ofSeconds(9);
  }

  synchronized void say(Reception reception, HubFault fault) {
    long now = System.nanoTime();
    Told before = told.get(fault.code());
    if (before != null && now - before.at() < TOLD_AGAIN.toNanos()) {
      told.put(fault.code(), new Told(before.at(), before.untold() + 1));
      return;
    }
    told.put(fault.code(), new Told(now, 0));
    LOG.warn(
        "{} [{}] refused at door {} from {}: {}; {} like it since the last such line",
        fault.code().wireCode(),
        fault.incidentId(),
        reception.door(),
        reception.connectedMember(),
        fault.english(),
        before == null ? 0 : before.untold());
  }
}
