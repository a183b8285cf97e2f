package vn.lienthong.routes.pressure;

import java.util.Optional;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** Keeps a gate shut, as a sensor does that sees no end of it, until it is closed. */
public final class ShutGate implements AutoCloseable {
  private static final String SENSOR = "a test";

  private final Gate gate;

  /** Shuts it. */
  public ShutGate(Gate gate) {
    this.gate = gate;
    gate.seen(
        SENSOR,
        Optional.of(
            new Pressure(
                "test", Pressure.Scope.WRITES, HubErrorCode.STORE_EXHAUSTED, "shut by a test")));
  }

  @Override
  public void close() {
    gate.seen(SENSOR, Optional.empty());
  }
}
