package vn.lienthong.routes.pipeline;

import org.apache.camel.Exchange;

/** What an attempt did on the wire; what is not known counts as the worst. */
public enum Wire {
  /**
   * Surely the receiver has nothing of this attempt: nothing left the hub, or the receiver's door
   * turned the hub itself away.
   */
  UNTOUCHED,
  /** The message, or a part of it, may be with the receiver. */
  MAYBE_SENT,
  /** The receiver has it and signed that nothing took effect, now and in any attempt before. */
  TURNED_AWAY;

  private static final String PROPERTY = "lienthongWire";

  /** Notes it for an exchange. */
  public void note(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
  }

  /** What was noted for an exchange. */
  public static Wire of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, UNTOUCHED, Wire.class);
  }
}
