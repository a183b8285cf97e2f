package vn.lienthong.adapters.socialinsurance;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * Social insurance takes and gives the canonical form: the live message for a newborn's card was
 * not found. Its look-up services are known and number the genders differently (3 = other, no 0),
 * so they will need a translation once the hub offers them.
 */
public final class SocialInsuranceAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "social-insurance";
  }
}
