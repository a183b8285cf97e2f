package vn.lienthong.routes.drill.check;

import vn.lienthong.qcvn109.message.ReceiptState;

/**
 * One answer that a sender got and wrote down.
 *
 * @param message who and which
 * @param state the receipt's state; an answer of a synchronous service counts as {@code DA_XU_LY}
 * @param code {@code MaLoi} of a refusal, {@link #ANSWER} for an answer, else empty
 * @param receipt SHA-256 of the receipt's or the answer's bytes, hex
 * @param value what was given, for example a digest of an issued number; else empty
 */
public record Promise(
    MessageKey message, ReceiptState state, String code, String receipt, String value) {

  /** Stands for the answer of a synchronous service, which is no receipt. */
  public static final String ANSWER = "ANSWER";

  /** Whether something was promised rather than refused. */
  public boolean isKept() {
    return state != ReceiptState.TU_CHOI;
  }
}
