package vn.lienthong.adapters.tax;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * The tax administration takes and gives the canonical form: no live message of a first tax
 * registration was found, so a dialect would be an invention.
 */
public final class TaxAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "tax";
  }
}
