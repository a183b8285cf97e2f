package vn.lienthong.connectors.security.content;

import java.nio.file.Path;
import vn.lienthong.connectors.security.keys.SecretSetting;

/**
 * Where the content keys are. All nodes of a hub share the file.
 *
 * @param file PKCS#12, made at the first use; it must be backed up apart from the database
 * @param password of the file
 * @param trial whether a missing password file is made too
 */
public record ContentKeySettings(Path file, SecretSetting password, boolean trial) {
  /** The prefix of the settings. */
  public static final String PREFIX = "lienthong.evidence.keys";

  /** Both in a directory of the data folder: for trial only. */
  public static ContentKeySettings trial(Path directory) {
    return new ContentKeySettings(
        directory.resolve("evidence.p12"),
        new SecretSetting(PREFIX + ".password", directory.resolve("evidence.password"), "", ""),
        true);
  }
}
