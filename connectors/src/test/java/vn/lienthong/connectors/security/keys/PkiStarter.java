package vn.lienthong.connectors.security.keys;

import java.nio.file.Path;
import java.util.Map;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A process of its own that ensures a PKI and prints which keys it got. */
final class PkiStarter {
  private PkiStarter() {}

  public static void main(String[] arguments) {
    MemberCode member = new MemberCode("G01.CSDLDC");
    DevelopmentPki pki =
        DevelopmentPki.ensure(Path.of(arguments[0]), Map.of(member, KeyKind.P_256));
    System.out.println(
        "keys "
            + pki.trustAnchors().get(0).getSerialNumber()
            + " "
            + pki.key(member).certificate().getSerialNumber());
  }
}
