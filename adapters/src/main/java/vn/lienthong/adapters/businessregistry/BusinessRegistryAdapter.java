package vn.lienthong.adapters.businessregistry;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * The business registry takes and gives the canonical form: no live message about a household
 * business was found, so a dialect would be an invention.
 */
public final class BusinessRegistryAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "business-registry";
  }
}
