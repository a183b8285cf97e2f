package vn.lienthong.connectors.security.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the hub's own key is; the settings stand under {@code lienthong.key}.
 *
 * @param source which kind of place
 * @param file the PKCS#12 file
 * @param library the token's PKCS#11 library
 * @param slot the number of the token's slot
 * @param alias the entry's name; empty where there is one key only
 * @param chain PEM file with the issuers' certificates, where the key's own place does not hold
 *     them
 * @param password of the file
 * @param pin of the token
 */
public record KeySettings(
    Source source,
    @Nullable Path file,
    @Nullable Path library,
    @Nullable Long slot,
    String alias,
    @Nullable Path chain,
    SecretSetting password,
    SecretSetting pin) {
  /** The prefix of all settings of the key. */
  public static final String PREFIX = "lienthong.key";

  /** Kinds of places. */
  public enum Source {
    /** The development PKI: for trial only. */
    DEVELOPMENT,
    /** A file. */
    PKCS12,
    /** A token: a hardware security module, a card. */
    PKCS11
  }

  static String setting(String name) {
    return PREFIX + "." + name;
  }

  static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new KeyRefusedException(setting(name), "chưa đặt", "is not set");
    }
    return value;
  }
}
