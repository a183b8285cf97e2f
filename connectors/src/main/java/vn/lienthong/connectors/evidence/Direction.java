package vn.lienthong.connectors.evidence;

/** Which way a document of the evidence went; its name is the stored value. */
public enum Direction {
  /** Received from a member. */
  NHAN,
  /** Made by the hub. */
  TAO,
  /** A member's answer to what the hub delivered. */
  TRA_LOI
}
