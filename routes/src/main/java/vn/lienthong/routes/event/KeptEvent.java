package vn.lienthong.routes.event;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the hub keeps it.
 *
 * @param evidenceId its message
 * @param seq its place among all events
 * @param kind {@code Loai}
 * @param commune the unit that registered the act
 * @param originalId the first event of the chain that it corrects
 * @param withdrawn whether it was taken back
 * @param expiresAt after it, it must not take effect
 * @param orderKeys the orders that it stands in
 */
record KeptEvent(
    long evidenceId,
    long seq,
    String kind,
    @Nullable String commune,
    @Nullable Long originalId,
    boolean withdrawn,
    @Nullable OffsetDateTime expiresAt,
    List<byte[]> orderKeys) {

  /** The first event of its chain: itself, where it corrects nothing. */
  long root() {
    return originalId == null ? evidenceId : originalId;
  }
}
