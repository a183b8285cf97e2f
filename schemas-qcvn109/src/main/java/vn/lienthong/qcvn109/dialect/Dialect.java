package vn.lienthong.qcvn109.dialect;

/** Which form of the namespace {@code http://www.mic.gov.vn/dancu/1.0} a document has. */
public enum Dialect {
  /** As QCVN 109:2017/BTTTT prints it. */
  CANONICAL,
  /** As the live population service writes it: plain codes, whole names, {@code yyyyMMdd}. */
  LIVE
}
