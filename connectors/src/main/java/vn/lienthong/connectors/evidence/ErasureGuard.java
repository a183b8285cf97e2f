package vn.lienthong.connectors.evidence;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Knows what outside the evidence still works with its content. */
@FunctionalInterface
public interface ErasureGuard {
  /**
   * Lets documents be erased, and sees to it that nothing takes them up again before the
   * transaction ends.
   *
   * @param tx the erasure's own transaction
   * @throws ErasureRefusedException {@code CONTENT_STILL_NEEDED} when something is not finished
   */
  void requireFinished(Handle tx, List<Long> evidence);
}
