package vn.lienthong.qcvn109.error;

/** Carries a {@link HubFault} across a route border, where policies work on exceptions. */
public final class HubException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient HubFault fault;

  /** Wraps a fault. */
  public HubException(HubFault fault) {
    super(fault.code().wireCode() + " [" + fault.incidentId() + "] " + fault.english());
    this.fault = fault;
  }

  /** Wraps a fault and what caused it. */
  public HubException(HubFault fault, Throwable cause) {
    this(fault);
    initCause(cause);
  }

  /** The fault. */
  public HubFault fault() {
    return fault;
  }
}
