package vn.lienthong.routes.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.keys.SecretSetting;
import vn.lienthong.routes.registry.HubHome;

/**
 * Where the keys of the evidence's content are, as {@code config/hub.yaml} says.
 *
 * @param file PKCS#12 file, made where it is not there; none in trial means the data folder's
 * @param passwordFile file with its password
 * @param passwordEnvironment variable with it
 * @param password itself, for trial only
 */
@ConfigurationProperties(ContentKeySettings.PREFIX)
record ContentProperties(
    @Nullable Path file,
    @Nullable Path passwordFile,
    @DefaultValue("") String passwordEnvironment,
    @DefaultValue("") String password) {

  /** An empty name is none, as for every setting of the hub. */
  ContentProperties {
    file = file == null || file.toString().isEmpty() ? null : file;
  }

  ContentKeySettings settings(HubHome home) {
    Path own = file;
    return own == null
        ? ContentKeySettings.trial(home.contentKeys())
        : new ContentKeySettings(own, secret(), false);
  }

  SecretSetting secret() {
    return new SecretSetting(
        ContentKeySettings.PREFIX + ".password", passwordFile, passwordEnvironment, password);
  }

  /** Names the file only. */
  @Override
  public String toString() {
    return "ContentProperties[" + file + "]";
  }
}
