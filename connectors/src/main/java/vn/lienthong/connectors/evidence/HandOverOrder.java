package vn.lienthong.connectors.evidence;

import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** The order of hand-overs with the same receiver and order key: that of their ids. */
final class HandOverOrder {
  /** Of a row {@code h}: nothing before it is unfinished. A parked or dead one is unfinished. */
  static final String IS_FIRST =
      """
      (h.order_key IS NULL OR NOT EXISTS (
        SELECT 1 FROM hand_over before
        WHERE before.receiver = h.receiver AND before.order_key = h.order_key AND before.id < h.id
          AND before.state NOT IN ('XONG', 'HET_HAN', 'BO_QUA')))
      """;

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
}
