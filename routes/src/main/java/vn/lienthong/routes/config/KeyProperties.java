package vn.lienthong.routes.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.lienthong.connectors.security.keys.KeySettings;
import vn.lienthong.connectors.security.keys.KeySettings.Source;
import vn.lienthong.connectors.security.keys.SecretSetting;

/**
 * Where the hub's own key is, as {@code config/hub.yaml} says; that file explains each setting.
 *
 * @param source {@code development}, {@code pkcs12} or {@code pkcs11}
 * @param file the PKCS#12 file
 * @param library the PKCS#11 library
 * @param slot the token's slot
 * @param alias the entry, where there are several
 * @param chain PEM file of the issuers
 * @param passwordFile file with the password of the PKCS#12 file
 * @param passwordEnvironment variable with it
 * @param password itself, for trial only
 * @param pinFile file with the token's PIN
 * @param pinEnvironment variable with it
 * @param pin itself, for trial only
 */
@ConfigurationProperties(KeySettings.PREFIX)
record KeyProperties(
    @DefaultValue("development") Source source,
    @Nullable Path file,
    @Nullable Path library,
    @Nullable Long slot,
    @DefaultValue("") String alias,
    @Nullable Path chain,
    @Nullable Path passwordFile,
    @DefaultValue("") String passwordEnvironment,
    @DefaultValue("") String password,
    @Nullable Path pinFile,
    @DefaultValue("") String pinEnvironment,
    @DefaultValue("") String pin) {

  KeySettings settings() {
    return new KeySettings(
        source,
        file,
        library,
        slot,
        alias,
        chain,
        new SecretSetting(
            KeySettings.PREFIX + ".password", passwordFile, passwordEnvironment, password),
        new SecretSetting(KeySettings.PREFIX + ".pin", pinFile, pinEnvironment, pin));
  }

  /** Names the source only. */
  @Override
  public String toString() {
    return "KeyProperties[" + source + "]";
  }
}
