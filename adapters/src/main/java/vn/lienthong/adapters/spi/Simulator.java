package vn.lienthong.adapters.spi;

import java.util.List;
import vn.lienthong.connectors.api.VerifiedMessage;

/**
 * One agency, pretended: real behaviour, its state on disk.
 *
 * <p>{@link #receive} may be called twice with the same message, by a re-send after a crash; it
 * then says the same and has no second effect.
 */
public interface Simulator extends AutoCloseable {
  /** The kind of member it plays, as {@code kind} in the member files. */
  String kind();

  /**
   * Takes one message that is for this member. Effects are on disk when it returns.
   *
   * @throws RuntimeException if it failed: the sender may send the same message again
   */
  Reply receive(VerifiedMessage message);

  /** Pages it serves beside its message door. */
  default List<Resource> resources() {
    return List.of();
  }

  /** Takes up the work that was left on disk. */
  default void start() {}

  @Override
  default void close() {}
}
