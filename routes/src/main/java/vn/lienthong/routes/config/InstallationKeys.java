package vn.lienthong.routes.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.ContainerSigner;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.HubKeys;
import vn.lienthong.connectors.security.keys.KeySettings;
import vn.lienthong.connectors.security.keys.KeySettings.Source;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.connectors.security.timestamp.LocalTimeStampAuthority;
import vn.lienthong.connectors.security.timestamp.OnlineTimeStampAuthority;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.HubSettings;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/** The hub's key for commands that start no hub, by the settings that a hub has. */
public final class InstallationKeys {
  private final HubSettings settings;
  private final @Nullable DevelopmentPki development;
  private final MemberKey key;
  private final Clock clock;

  private InstallationKeys(
      HubSettings settings, @Nullable DevelopmentPki development, MemberKey key, Clock clock) {
    this.settings = settings;
    this.development = development;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Those of an installation.
   *
   * @throws IllegalStateException in trial, before the hub's first start has made its key
   */
  public static InstallationKeys of(HubHome home, Clock clock) {
    HubSettings settings = HubSettings.of(home);
    CryptoProvider.install(settings.text(CryptoProvider.SETTING, "native"));
    Member hub = Member.only(MemberFiles.read(home), Member.HUB);
    KeyProperties key = settings.group(KeySettings.PREFIX, KeyProperties.class);
    DevelopmentPki pki = key.source() == Source.DEVELOPMENT ? development(home, hub) : null;
    MemberKey own =
        pki == null ? HubKeys.read(hub.code(), key.settings(), clock) : pki.key(hub.code());
    return new InstallationKeys(settings, pki, own, clock);
  }

  /** Signs containers: with time-stamps where an authority is configured, or in trial. */
  public ContainerSigner containerSigner() {
    return HubSignatures.containerSigner(key, authority(), clock);
  }

  /** Signs documents as the hub. */
  public DocumentSigner documentSigner() {
    return HubSignatures.signer(key);
  }

  /** The hub's certificates as the members' files name them, whether its key is there or not. */
  public static List<X509Certificate> registered(HubHome home) throws IOException {
    List<X509Certificate> found = new ArrayList<>();
    Member hub = Member.only(MemberFiles.read(home), Member.HUB);
    for (Path file : hub.certificates()) {
      if (Files.exists(file)) {
        found.addAll(Certificates.readAllPem(file));
      }
    }
    return found;
  }

  private static DevelopmentPki development(HubHome home, Member hub) {
    if (!DevelopmentPki.isIn(home.pki())) {
      throw new IllegalStateException(
          "Chưa có khóa của trục trong "
              + home.pki()
              + "; chạy ./lienthong start một lần / the hub has no key yet: start it once");
    }
    return DevelopmentPki.ensure(home.pki(), Map.of(hub.code(), hub.key()));
  }

  private @Nullable TimeStampAuthority authority() {
    TimeStampProperties stamps = settings.group("lienthong.time-stamp", TimeStampProperties.class);
    if (stamps.url() != null) {
      return new OnlineTimeStampAuthority(stamps.url(), stamps.timeout());
    }
    return development == null
        ? null
        : new LocalTimeStampAuthority(development.timeStampKey(), clock);
  }
}
