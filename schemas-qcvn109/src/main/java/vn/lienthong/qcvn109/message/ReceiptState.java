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
  TU_CHOI
}
