package vn.lienthong.routes.lane;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.WaitingHandOvers;
import vn.lienthong.connectors.evidence.WaitingHandOvers.Waiting;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** What an operator sees of the lanes: of this node's, and of what waits in the database. */
public final class LaneStates {
  private final Lanes lanes;
  private final WaitingHandOvers handOvers;

  /**
   * One lane.
   *
   * @param lane where it stands on this node
   * @param waiting how many wait for the member, those in the broker and on the wire among them;
   *     counted up to {@link WaitingHandOvers#COUNTED}
   * @param oldest how long the oldest of them has waited; null where none waits
   */
  public record View(LaneState lane, long waiting, @Nullable Duration oldest) {}

  /** Looks at these. */
  public LaneStates(Lanes lanes, WaitingHandOvers handOvers) {
    this.lanes = lanes;
    this.handOvers = handOvers;
  }

  /** All lanes, in order of member. */
  public List<View> all() {
    List<LaneState> states = lanes.states();
    Map<MemberCode, Waiting> waiting =
        handOvers.of(states.stream().map(LaneState::member).toList()).stream()
            .collect(Collectors.toMap(Waiting::receiver, one -> one));
    return states.stream().map(state -> view(state, waiting.get(state.member()))).toList();
  }

  private static View view(LaneState state, @Nullable Waiting waiting) {
    return waiting == null
        ? new View(state, 0, null)
        : new View(state, waiting.count(), waiting.oldest());
  }
}
