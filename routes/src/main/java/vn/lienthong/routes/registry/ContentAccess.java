package vn.lienthong.routes.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.connectors.security.keys.SecretSetting;

/**
 * Gives a command the content of the evidence, by the keys that the hub of an installation uses.
 */
public final class ContentAccess {
  private ContentAccess() {}

  /**
   * Opens the store as {@link StoreAccess#open} does, with the keys of its content.
   *
   * @throws vn.lienthong.connectors.security.keys.KeyRefusedException when the keys cannot be read
   */
  public static HubDatabase open(HubHome home) {
    ContentCipher cipher = new ContentCipher(ContentKeys.open(settings(home)));
    return StoreAccess.open(home).withContent(cipher);
  }

  /**
   * The keys of the content where an installation has them; nothing is made.
   *
   * @throws vn.lienthong.connectors.security.keys.KeyRefusedException when they cannot be read
   */
  public static Optional<ContentCipher> existing(HubHome home) {
    ContentKeySettings settings = settings(home);
    Path password = settings.password().file();
    return Files.isRegularFile(settings.file()) && (password == null || Files.exists(password))
        ? Optional.of(new ContentCipher(ContentKeys.open(settings)))
        : Optional.empty();
  }

  /** Where the keys are, by the settings of an installation. */
  public static ContentKeySettings settings(HubHome home) {
    HubSettings settings = HubSettings.of(home);
    String file = settings.text(ContentKeySettings.PREFIX + ".file", "");
    return file.isEmpty()
        ? ContentKeySettings.trial(home.contentKeys())
        : new ContentKeySettings(Path.of(file), password(settings), false);
  }

  private static SecretSetting password(HubSettings settings) {
    String name = ContentKeySettings.PREFIX + ".password";
    String file = settings.text(name + "-file", "");
    return new SecretSetting(
        name,
        file.isEmpty() ? null : Path.of(file),
        settings.text(name + "-environment", ""),
        settings.text(name, ""));
  }
}
