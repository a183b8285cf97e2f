package vn.lienthong.adapters.spi;

/** What another system did is not known yet: the work that needs it is done again later. */
public final class StillUnclearException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Because of this, without a personal value. */
  public StillUnclearException(String what) {
    super(what);
  }
}
