package vn.lienthong.adapters.civilstatus;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * Civil status takes and gives the canonical form: its live dossier carries the same fields, but
 * only one implementation's names for them were found (confidence: medium), and the canonical
 * payload already uses those in full words. An unchanged message keeps its sender's signature.
 */
public final class CivilStatusAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "civil-status";
  }
}
