package vn.lienthong.routes.lane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.LaneWindow;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.DeliverySettings;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.MemberSet;

/**
 * The lanes of all members that are delivered to, on this node. They follow the members' files
 * while the hub runs; a lane whose settings changed begins anew.
 */
public final class Lanes implements MemberRegistry.Listener {
  private final DeliverySettings defaults;
  private final Pauses pauses;
  private final Map<MemberCode, Lane> lanes = new ConcurrentHashMap<>();
  private final List<Consumer<MemberCode>> listeners = new CopyOnWriteArrayList<>();
  private volatile LaneWindow hub;

  /** Begins with these members. */
  public Lanes(DeliverySettings defaults, MemberSet members) {
    this(defaults, members, new Pauses(Math::random));
  }

  Lanes(DeliverySettings defaults, MemberSet members, Pauses pauses) {
    this.defaults = defaults;
    this.pauses = pauses;
    this.hub = window(members);
    follow(members);
  }

  private LaneWindow window(MemberSet members) {
    return new LaneWindow(members.hub().code(), defaults.window(), defaults.queueLease());
  }

  /** What holds for a member. */
  public DeliverySettings settings(Member member) {
    return member.delivery().over(defaults);
  }

  /** What holds where no member's file says another thing. */
  public DeliverySettings defaults() {
    return defaults;
  }

  /** Tells this one, quickly, whose lane closed or opened. */
  public void listen(Consumer<MemberCode> listener) {
    listeners.add(listener);
  }

  @Override
  public void changed(MemberSet before, MemberSet now) {
    follow(now);
  }

  private void follow(MemberSet now) {
    lanes.keySet().removeIf(code -> now.partners().stream().noneMatch(m -> m.code().equals(code)));
    for (Member member : now.partners()) {
      if (member.endpoint() == null) {
        lanes.remove(member.code()); // it fetches
      } else {
        lanes.compute(member.code(), (code, lane) -> lane(code, lane, settings(member)));
      }
    }
    hub = window(now);
  }

  private Lane lane(MemberCode code, @Nullable Lane lane, DeliverySettings settings) {
    return lane != null && lane.settings().equals(settings)
        ? lane
        : new Lane(code, settings, pauses, () -> listeners.forEach(one -> one.accept(code)));
  }

  /** The lane of a member that is delivered to. */
  public Optional<Lane> of(MemberCode member) {
    return Optional.ofNullable(lanes.get(member));
  }

  /** Who may be fed, the hub itself among them, and how much. */
  public Collection<LaneWindow> open() {
    List<LaneWindow> open =
        new ArrayList<>(lanes.values().stream().filter(Lane::isOpen).map(Lane::window).toList());
    open.add(hub);
    return open;
  }

  /** Whose lane is closed, and how long what is in the broker for it may stay there. */
  public Collection<LaneWindow> closed() {
    return lanes.values().stream().filter(lane -> !lane.isOpen()).map(Lane::window).toList();
  }

  /** Where each lane stands, in order of member. */
  public List<LaneState> states() {
    return lanes.values().stream()
        .map(Lane::state)
        .sorted(Comparator.comparing(LaneState::member))
        .toList();
  }
}
