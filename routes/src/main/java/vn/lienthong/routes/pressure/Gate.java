package vn.lienthong.routes.pressure;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.evidence.StoreTrouble;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pressure.Pressure.Scope;

/**
 * Whether the hub takes anything just now. Asking is the read of a field; what the sensors see is
 * told by {@link PressureWatch}. Safe for several threads.
 */
public final class Gate implements ComponentHealth {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private static final String AGAIN = "; chưa nhận gì, gửi lại sau, giữ nguyên MaThongDiep";

  private final Clock clock;
  private final Map<String, Standing> standing = new LinkedHashMap<>();
  private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Standing worst;
  private volatile Predicate<MemberCode> full = receiver -> false;
  private volatile Consumer<StoreTrouble> looking = trouble -> {};

  /** An open gate. */
  public Gate(Clock clock) {
    this.clock = clock;
  }

  private record Standing(Pressure pressure, Instant since) {}

  /**
   * Before anything of a message is read.
   *
   * @throws HubException {@code QUA_TAI} while nothing is taken
   */
  public void admit() {
    refuseWhere(Scope.WRITES);
  }

  /**
   * Before the store is asked for a member.
   *
   * @throws HubException {@code QUA_TAI} while it cannot be asked
   */
  public void admitReading() {
    refuseWhere(Scope.ALL);
  }

  /**
   * Before a message is kept that will wait for a receiver.
   *
   * @throws HubException {@code QUA_TAI} while nothing may wait, or nothing for this one
   */
  public void admitFor(MemberCode receiver) {
    refuseWhere(Scope.HAND_OVERS);
    if (full.test(receiver)) {
      throw new HubException(
          HubFault.of(
                  HubErrorCode.BACKLOG_FULL,
                  "/tt:ThongDiep/tt:TieuDe/tt:BenNhan",
                  receiver + " has as many waiting as its file allows")
              .inVietnamese(receiver + " đã có đủ số thông điệp được phép chờ" + AGAIN));
    }
  }

  /** What a message is refused with just now; empty while messages are taken. */
  public Optional<HubErrorCode> shut() {
    Standing now = worst;
    return now == null || !now.pressure().scope().stops(Scope.WRITES)
        ? Optional.empty()
        : Optional.of(now.pressure().code());
  }

  /** Whether the store may be written to. */
  public boolean isOpen() {
    return shut().isEmpty();
  }

  private void refuseWhere(Scope act) {
    Standing now = worst;
    if (now != null && now.pressure().scope().stops(act)) {
      Pressure pressure = now.pressure();
      throw new HubException(
          HubFault.of(pressure.code(), null, pressure.detail())
              .inVietnamese("trục tạm dừng nhận để không mất thông điệp đã nhận" + AGAIN));
    }
  }

  /** A statement failed: the sensors look at once. */
  public void storeFailed(StoreTrouble trouble) {
    looking.accept(trouble);
  }

  /** Tells this one whether the gate is open, whenever that changes. */
  public void listen(Consumer<Boolean> listener) {
    listeners.add(listener);
  }

  void lookedAtBy(Consumer<StoreTrouble> sensors) {
    looking = sensors;
  }

  void fullAre(Predicate<MemberCode> receivers) {
    full = receivers;
  }

  /** What a sensor sees now. */
  synchronized void seen(String sensor, Optional<Pressure> pressure) {
    boolean wasOpen = isOpen();
    Standing before = standing.get(sensor);
    if (pressure.isEmpty()) {
      standing.remove(sensor);
    } else {
      Instant since = before == null ? clock.instant() : before.since();
      standing.put(sensor, new Standing(pressure.get(), since));
    }
    worst =
        standing.values().stream()
            .max(Comparator.comparing((Standing one) -> one.pressure().scope()))
            .orElse(null);
    say(sensor, before, pressure);
    if (wasOpen != isOpen()) {
      listeners.forEach(listener -> listener.accept(!wasOpen));
    }
  }

  private static void say(String sensor, @Nullable Standing before, Optional<Pressure> now) {
    if (before == null && now.isPresent()) {
      Pressure pressure = now.get();
      LOG.error(
          "{}: {}. Senders get {} {} and may send again; what still works: {}",
          sensor,
          pressure.detail(),
          pressure.code().category(),
          pressure.code().wireCode(),
          pressure.scope().works());
    } else if (before != null && now.isEmpty()) {
      LOG.warn(
          "{}: well again, since {} it was: {}",
          sensor,
          before.since(),
          before.pressure().detail());
    }
  }

  @Override
  public String name() {
    return "admission";
  }

  @Override
  public synchronized String check() {
    if (standing.isEmpty()) {
      return "everything is taken";
    }
    StringBuilder all = new StringBuilder();
    standing.forEach(
        (sensor, one) ->
            all.append(sensor)
                .append(" since ")
                .append(one.since())
                .append(": ")
                .append(one.pressure().detail())
                .append("; works: ")
                .append(one.pressure().scope().works())
                .append(". "));
    throw new IllegalStateException(all.toString().strip());
  }
}
