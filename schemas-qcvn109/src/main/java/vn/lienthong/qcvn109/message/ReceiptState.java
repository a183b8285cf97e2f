package vn.lienthong.qcvn109.message;

/** What the hub, or a receiver, promises of a message; its name is the wire value. */
public enum ReceiptState {
  /** Durable: it survives a crash and will be delivered or explicitly refused. */
  DA_TIEP_NHAN,
  /** The receiver confirmed the effect. */
  DA_XU_LY,
  /** Delivered, but the effect is not known. */
  CHUA_RO,
  /** Refused; nothing took effect. */
  TU_CHOI;

  /** Whether it stands for ever: what took effect, or surely did not, is never taken back. */
  public boolean isFinal() {
    return this == DA_XU_LY || this == TU_CHOI;
  }

  /**
   * Whether a message may pass from this state to another. What was not known becomes known: the
   * receiver has it, took it, refused it, or never got it.
   */
  public boolean mayBecome(ReceiptState next) {
    return !isFinal() && next != this;
  }
}
