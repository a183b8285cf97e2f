package vn.lienthong.bench.lookup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.Ports;

/** An installation of its own, as the samples have it but for the limit of questions a second. */
final class LookUpGround {
  private static final String AGREEMENT = "agreements/one-stop-looks-up-tax-codes.yaml";

  private final HubHome home;
  private final List<Member> members;
  private final DevelopmentPki pki;

  private LookUpGround(HubHome home) {
    this.home = home;
    this.members = MemberFiles.read(home);
    this.pki = DevelopmentPki.ensure(home.pki(), Member.keys(members));
  }

  static LookUpGround make(Path folder, Path configuration) throws IOException {
    Path config = folder.resolve("config");
    try (Stream<Path> files = Files.walk(configuration)) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(configuration.relativize(file).toString()));
      }
    }
    Path agreement = config.resolve(AGREEMENT);
    Files.writeString(
        agreement,
        Files.readString(agreement)
            .replaceFirst("perSecond: \\d+, burst: \\d+", "perSecond: 100000, burst: 100000"));
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("ports.properties"),
        String.format(
            "%s=%d%n%s=%d%ntax=%d%n",
            Ports.HUB, freePort(), Ports.OPERATORS, freePort(), freePort()));
    return new LookUpGround(HubHome.of(data, config));
  }

  HubHome home() {
    return home;
  }

  MemberCode code(String kind) {
    return Member.only(members, kind).code();
  }

  DocumentSigner signer(String kind) {
    return HubSignatures.signer(pki.key(code(kind)));
  }

  MemberTls tls(String kind) {
    return MemberTls.of(pki.key(code(kind)), pki.trustAnchors());
  }

  SSLContext context(String kind) {
    return tls(kind).context();
  }

  /** Where a member takes messages. */
  URI door(String kind) {
    return Objects.requireNonNull(Member.only(members, kind).endpoint()).url();
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
