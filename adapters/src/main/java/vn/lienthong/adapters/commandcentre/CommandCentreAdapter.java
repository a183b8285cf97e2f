package vn.lienthong.adapters.commandcentre;

import vn.lienthong.adapters.spi.AgencyAdapter;

/**
 * A command centre takes and gives the canonical form: it only reads figures and code lists, and no
 * live form of them was found.
 */
public final class CommandCentreAdapter implements AgencyAdapter {
  @Override
  public String kind() {
    return "command-centre";
  }
}
