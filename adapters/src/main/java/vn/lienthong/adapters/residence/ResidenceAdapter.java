package vn.lienthong.adapters.residence;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * The residence database takes and gives the canonical form: its live messages run inside other
 * software and were not found, so a dialect would be an invention.
 */
public final class ResidenceAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "residence";
  }
}
