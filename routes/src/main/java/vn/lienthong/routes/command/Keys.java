package vn.lienthong.routes.command;

import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/** Makes the development keys that are missing, before hub and simulators look for them. */
final class Keys {
  private Keys() {}

  static void ensure(HubHome home) {
    DevelopmentPki.ensure(home.pki(), Member.keys(MemberFiles.read(home)));
  }
}
