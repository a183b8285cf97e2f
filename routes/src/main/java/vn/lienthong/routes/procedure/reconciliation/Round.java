package vn.lienthong.routes.procedure.reconciliation;

import java.time.LocalDate;

/**
 * A row of {@code reconciliation_round}.
 *
 * @param code {@code MaKy}
 * @param salt empty once it is over
 * @param timeIsUp whether it has waited long enough for the answers that it waits for now
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record Round(String code, String kind, LocalDate day, byte[] salt, String state, boolean timeIsUp) {
  boolean wantsTotals() {
    return state.equals("TONG_HOP");
  }

  boolean isOver() {
    return salt.length == 0;
  }
}
