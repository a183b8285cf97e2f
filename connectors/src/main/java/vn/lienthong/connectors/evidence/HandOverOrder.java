package vn.lienthong.connectors.evidence;

import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The order of hand-overs with the same receiver and order key: that of their ids. One that has
 * several keys stands in the order of each.
 */
final class HandOverOrder {
  private static final String UNFINISHED = "before.state NOT IN ('XONG', 'HET_HAN', 'BO_QUA')";

  /**
   * Of a row {@code h}: nothing before it is unfinished. A parked or dead one is unfinished. Each
   * part compares with {@code h.id} itself, or a plan could read the whole table once instead of a
   * few rows by an index.
   */
  static final String IS_FIRST =
      """
      (h.order_key IS NULL OR NOT EXISTS (
        SELECT 1 FROM hand_over before
        WHERE before.receiver = h.receiver AND before.order_key = h.order_key AND before.id < h.id
          AND %1$s)
      AND NOT EXISTS (
        SELECT 1 FROM hand_over_key other JOIN hand_over before ON before.id = other.hand_over_id
        WHERE other.receiver = h.receiver AND other.order_key = h.order_key
          AND other.hand_over_id < h.id AND %1$s)
      AND NOT EXISTS (
        SELECT 1 FROM hand_over_key own JOIN hand_over before
          ON before.receiver = own.receiver AND before.order_key = own.order_key
        WHERE own.hand_over_id = h.id AND before.id < h.id AND %1$s)
      AND NOT EXISTS (
        SELECT 1 FROM hand_over_key own
        JOIN hand_over_key other ON other.receiver = own.receiver
          AND other.order_key = own.order_key
        JOIN hand_over before ON before.id = other.hand_over_id
        WHERE own.hand_over_id = h.id AND other.hand_over_id < h.id AND %1$s))
      """
          .formatted(UNFINISHED);

  private HandOverOrder() {}

  /**
   * Waits for all others that add to the same order: ids then grow in the order of the commits, and
   * nobody sees a later one before an earlier one.
   */
  static void hold(Handle tx, MemberCode receiver, byte[] orderKey) {
    // two orders with one number would only wait for each other
    long lock = ((long) Arrays.hashCode(orderKey) << Integer.SIZE) ^ receiver.value().hashCode();
    tx.execute("SELECT pg_advisory_xact_lock(?)", lock);
  }

  /** The same whoever receives, for several keys: always in one sequence, or two would wait. */
  static void hold(Handle tx, List<byte[]> orderKeys) {
    Long[] locks =
        orderKeys.stream()
            .map(key -> (long) Arrays.hashCode(key) << Integer.SIZE)
            .distinct()
            .sorted()
            .toArray(Long[]::new);
    tx.createQuery("SELECT count(pg_advisory_xact_lock(one)) FROM unnest(:locks::bigint[]) AS one")
        .bindArray("locks", Long.class, (Object[]) locks)
        .mapTo(Long.class)
        .one();
  }
}
