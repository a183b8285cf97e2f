package vn.lienthong.connectors.evidence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** Why the store did not do what it was asked to, where that is no fault of the question. */
public enum StoreTrouble {
  /** It has no room, or its disk fails. */
  EXHAUSTED,
  /** It cannot be reached, is being stopped or started, or takes no writes. */
  AWAY,
  /** It has too much to do: the same may be tried again in a moment. */
  BUSY;

  // PostgreSQL's own codes, appendix A of its manual.
  private static final Set<String> NO_ROOM = Set.of("53100", "58030");
  private static final Set<String> GONE =
      Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25006");
  private static final Set<String> IN_THE_WAY = Set.of("55P03", "57014", "40001", "40P01");

  /** Tells from a failure and its causes; empty where it has nothing to do with that. */
  public static Optional<StoreTrouble> of(@Nullable Throwable failure) {
    Optional<StoreTrouble> found = Optional.empty();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<StoreTrouble> here = one(cause);
      if (here.isPresent()) {
        found = here; // the deepest knows best
      }
    }
    return found;
  }

  private static Optional<StoreTrouble> one(Throwable cause) {
    if (cause instanceof SQLTransientConnectionException) {
      return Optional.of(BUSY); // of the pool: no connection came free in time
    }
    // Not by the hub's own STORE_UNAVAILABLE: a content key that is missing is one message's
    // trouble, and would shut the doors for all.
    return cause instanceof SQLException failure && failure.getSQLState() != null
        ? ofState(failure.getSQLState())
        : Optional.empty();
  }

  static Optional<StoreTrouble> ofState(String state) {
    if (NO_ROOM.contains(state)) {
      return Optional.of(EXHAUSTED);
    }
    if (GONE.contains(state) || state.startsWith("08")) {
      return Optional.of(AWAY);
    }
    return IN_THE_WAY.contains(state) || state.startsWith("53")
        ? Optional.of(BUSY)
        : Optional.empty();
  }

  /** What a sender is told: nothing of its message was kept. */
  public HubErrorCode code() {
    return this == BUSY ? HubErrorCode.OVERLOADED : HubErrorCode.STORE_EXHAUSTED;
  }
}
