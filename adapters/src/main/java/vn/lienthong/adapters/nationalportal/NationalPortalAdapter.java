package vn.lienthong.adapters.nationalportal;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * The national portal takes the canonical form: {@code CapNhatTienDoHoSoMC} keeps the live
 * service's own names, status codes and date form (confidence: high).
 */
public final class NationalPortalAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "national-portal";
  }
}
