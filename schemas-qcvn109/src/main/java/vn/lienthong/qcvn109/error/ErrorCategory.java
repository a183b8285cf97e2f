package vn.lienthong.qcvn109.error;

/**
 * What an error means for the sender and the hub; its name is the wire value of {@code NhomLoi}.
 */
public enum ErrorCategory {
  /** The sender's fault: mend it and send a new message. */
  LOI_BEN_GUI,
  /** Trust fault: never retried, a security alert. */
  LOI_TIN_CAY,
  /** The receiver cannot be reached or does not answer in time. */
  BEN_NHAN_KHONG_SAN_SANG,
  /** Overload: refused before accepting, the same id may try again. */
  QUA_TAI,
  /** The hub's own fault: the same id may try again. */
  LOI_TRUC
}
