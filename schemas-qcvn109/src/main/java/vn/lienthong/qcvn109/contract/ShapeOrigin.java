package vn.lienthong.qcvn109.contract;

/** How much of a service's payload was found in a live system. */
public enum ShapeOrigin {
  /** Name and shape are those of a live service. */
  LIVE,
  /** The name is a live service's, the shape is the hub's own. */
  NAME,
  /** Name and shape are the hub's own. */
  OWN
}
