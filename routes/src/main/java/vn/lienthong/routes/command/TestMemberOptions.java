package vn.lienthong.routes.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.keys.HubKeys;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.connectors.security.keys.KeySettings;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.SecretSetting;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.drill.DrillTarget;
import vn.lienthong.routes.drill.OperatorTarget;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.TrustFiles;

/** A hub in operation and a test member of its operator. */
final class TestMemberOptions {
  @Option(
      names = "--url",
      paramLabel = "<https://...>",
      description =
          "Trục đang vận hành / a hub in operation; with --key, --password-file, --member")
  private @Nullable URI url;

  @Option(
      names = "--key",
      paramLabel = "<tệp/file.p12>",
      description = "Khóa của thành viên thử nghiệm / the test member's key, PKCS#12")
  private @Nullable Path key;

  @Option(
      names = "--password-file",
      paramLabel = "<tệp/file>",
      description = "Mật khẩu của khóa, dòng đầu / its password, the first line")
  private @Nullable Path passwordFile;

  @Option(
      names = "--member",
      paramLabel = "<mã/code>",
      description = "Mã thành viên thử nghiệm / the test member's code")
  private @Nullable String member;

  @Option(
      names = "--hub",
      paramLabel = "<mã/code>",
      description = "Mã của trục, nếu không có --config / the hub's code, without a --config")
  private @Nullable String hub;

  @Option(
      names = "--trust",
      paramLabel = "<tệp/file.pem>",
      description = "Gốc tin cậy của trục, nếu không có --config / the hub's root")
  private @Nullable Path trust;

  /** Whether a hub elsewhere is meant. */
  boolean given() {
    return url != null;
  }

  /** Connects to the hub. */
  DrillTarget target(HubHome home) throws IOException {
    if (url == null || key == null || passwordFile == null || member == null) {
      throw new CommandRefused(
          "--url cần thêm --key, --password-file và --member.",
          "--url needs --key, --password-file and --member too.");
    }
    if (!"https".equals(url.getScheme())) {
      throw new CommandRefused("--url phải là https://", "--url must begin with https://");
    }
    MemberKey own = key(new MemberCode(member), key, passwordFile);
    return OperatorTarget.of(url, hub(home), own, anchors(home));
  }

  private MemberCode hub(HubHome home) {
    return hub != null
        ? new MemberCode(hub)
        : MemberFiles.read(home).stream()
            .filter(one -> one.kind().equals(Member.HUB))
            .map(Member::code)
            .findFirst()
            .orElseThrow();
  }

  private List<X509Certificate> anchors(HubHome home) throws IOException {
    return trust != null ? Certificates.readAllPem(trust) : TrustFiles.certificates(home).roots();
  }

  private static MemberKey key(MemberCode member, Path file, Path passwordFile) {
    var password = new SecretSetting("--password", passwordFile, "", "");
    var none = new SecretSetting("--pin", null, "", "");
    var settings =
        new KeySettings(KeySettings.Source.PKCS12, file, null, null, "", null, password, none);
    try {
      return HubKeys.read(member, settings, Clock.systemUTC());
    } catch (KeyRefusedException e) {
      throw new CommandRefused(
          "Không dùng được khóa " + file, "The key cannot be used: " + e.getMessage());
    }
  }
}
