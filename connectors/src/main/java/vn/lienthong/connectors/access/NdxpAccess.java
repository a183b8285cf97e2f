package vn.lienthong.connectors.access;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.connectors.security.keys.SecretSetting;

/**
 * What the hub shows at one door by the scheme {@code ndxp}, and where the secrets of it are. It
 * holds no secret: they are read for every call, so that a new one counts from the next call on.
 *
 * @param door the address that is called
 * @param user whom the hub is known as
 * @param client the value of {@code X-Road-Client}; its form is the platform's to say
 * @param secret where the secret is that the proof is made with
 * @param apiKey where the value of {@code ApiKey} is
 */
public record NdxpAccess(
    URI door, String user, String client, SecretSetting secret, SecretSetting apiKey) {
  /** The name of the scheme in a member's file. */
  public static final String SCHEME = "ndxp";

  /**
   * The headers of one call, by name.
   *
   * @param now when it is made
   * @throws KeyRefusedException when a secret cannot be read; it names the setting
   */
  public Map<String, String> headers(Instant now) {
    return NdxpHeaders.of(this, now);
  }

  /** Where its secrets are. */
  public List<SecretSetting> secrets() {
    return List.of(secret, apiKey);
  }

  /**
   * Looks whether its secrets are there.
   *
   * @throws KeyRefusedException when one is not; it names the setting
   */
  public void requireSecrets() {
    secrets().forEach(SecretSetting::read);
  }

  String readSecret() {
    return new String(secret.read());
  }

  String readApiKey() {
    return new String(apiKey.read());
  }
}
