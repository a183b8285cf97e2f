package vn.lienthong.connectors.evidence;

/** Where a hand-over stands; its name is the stored value. */
public enum HandOverState {
  /** Waits until it is due. */
  CHO,
  /** Leased: in the broker's queue, or on the way into it. */
  DA_XEP,
  /** Claimed: being sent by its owner. */
  DANG_GUI,
  /** Confirmed by the receiver. */
  XONG,
  /** Dead: the hub itself failed with it too often; an operator decides. */
  HONG,
  /** Parked: the receiver failed with it too often or too long; an operator decides. */
  TREO,
  /** Expired before it could be delivered. */
  HET_HAN,
  /** Given up by an operator. */
  BO_QUA;

  /**
   * A list in SQL: content is still needed in these. Parked and dead ones too, for only with it an
   * operator can have them sent again.
   */
  static final String UNDELIVERED = "('CHO', 'DA_XEP', 'DANG_GUI', 'TREO', 'HONG')";
}
