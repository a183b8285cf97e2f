package vn.lienthong.adapters.labour;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * The labour office takes and gives the canonical form: no live message of a funeral support was
 * found, so a dialect would be an invention.
 */
public final class LabourAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "labour";
  }
}
