package vn.lienthong.routes.command;

import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/** Makes the development keys that are missing, before hub and simulators look for them. */
final class Keys {
  private Keys() {}

  static void ensure(HubHome home) {
    Map<MemberCode, KeyKind> kinds =
        MemberFiles.read(home).stream().collect(Collectors.toMap(Member::code, Member::key));
    DevelopmentPki.ensure(home.pki(), kinds);
  }
}
