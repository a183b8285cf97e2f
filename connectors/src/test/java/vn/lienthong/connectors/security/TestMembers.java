package vn.lienthong.connectors.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.startup.ExpandWar;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Members with real keys for tests, made once per test process; the stranger is not registered. */
public final class TestMembers {
  public static final MemberCode HUB = new MemberCode("G00.LIENTHONG");
  public static final MemberCode CIVIL_STATUS = new MemberCode("G15.HOTICH");
  public static final MemberCode POPULATION = new MemberCode("G01.CSDLDC");
  public static final MemberCode STRANGER = new MemberCode("X99.LA");

  private static final DevelopmentPki PKI =
      DevelopmentPki.ensure(
          directory(),
          Map.of(
              HUB, KeyKind.P_256,
              CIVIL_STATUS, KeyKind.RSA_2048,
              POPULATION, KeyKind.P_256,
              STRANGER, KeyKind.P_256));

  private TestMembers() {}

  public static MemberKey key(MemberCode member) {
    return PKI.key(member);
  }

  public static List<X509Certificate> anchors() {
    return PKI.trustAnchors();
  }

  public static MemberTls tls(MemberCode member) {
    return MemberTls.of(key(member), anchors());
  }

  /** TLS of a member whose certificate comes from another authority, and who trusts ours. */
  public static MemberTls tlsOfAnotherAuthority(MemberCode member) {
    DevelopmentPki other = DevelopmentPki.ensure(directory(), Map.of(member, KeyKind.P_256));
    return MemberTls.of(other.key(member), anchors());
  }

  /** The registered members: everybody but the stranger. */
  public static SignerDirectory directoryOfMembers() {
    return presented ->
        Stream.of(HUB, CIVIL_STATUS, POPULATION)
            .filter(member -> key(member).certificate().equals(presented))
            .findFirst()
            .map(member -> new SignerDirectory.Signer(member, key(member).certificate()));
  }

  private static Path directory() {
    try {
      Path made = Files.createTempDirectory("pki");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> ExpandWar.delete(made.toFile())));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
