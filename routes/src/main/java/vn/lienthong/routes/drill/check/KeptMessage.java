package vn.lienthong.routes.drill.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.message.ReceiptState;

/**
 * A message as the store holds it.
 *
 * @param message who and which
 * @param service {@code LoaiThongDiep}
 * @param dossier {@code MaHoSo}, else empty
 * @param state what its sender is told now; null for the hub's own messages
 * @param receipt SHA-256 of the present receipt, hex; empty for the hub's own messages
 * @param wasUnknown whether it was {@code CHUA_RO} or a dead letter for a time: a state may then
 *     begin a second time
 * @param handOvers where it has to go, and how far that is
 */
public record KeptMessage(
    MessageKey message,
    String service,
    String dossier,
    @Nullable ReceiptState state,
    String receipt,
    boolean wasUnknown,
    Map<String, Way> handOvers) {

  /** How far a hand-over is. */
  public enum Way {
    /** Waits, is with the broker, or is being sent. */
    OPEN,
    /** The receiver has answered. */
    DONE,
    /** Stands in a list of the operators: dead letter or parked. */
    WITH_OPERATORS,
    /** Ended with a reason that the sender is told: expired or given up. */
    ENDED
  }

  /** Keeps its own copy. */
  public KeptMessage {
    handOvers = Map.copyOf(handOvers);
  }
}
