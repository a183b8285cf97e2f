package vn.lienthong.adapters.health;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * Health facilities take and give the canonical form: of their live messages only the number and
 * the date of a notice are known, so a dialect would be an invention.
 */
public final class HealthAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "health";
  }
}
