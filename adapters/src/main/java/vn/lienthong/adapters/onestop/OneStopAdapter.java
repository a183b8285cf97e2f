package vn.lienthong.adapters.onestop;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * The one-stop system takes and gives the canonical form: each province builds its own software,
 * and the hub's form is the one they are asked to send.
 */
public final class OneStopAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "one-stop";
  }
}
