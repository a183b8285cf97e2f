package vn.lienthong.routes.registry;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.access.NdxpAccess;
import vn.lienthong.connectors.security.keys.SecretSetting;

/**
 * {@code endpoint.headers} in a member's file: what the hub shows at its door. Secrets stand in
 * files or in the environment; in clear they are refused.
 */
record HeadersContent(
    @Nullable String scheme,
    @Nullable String user,
    @Nullable String client,
    @Nullable String secret,
    @Nullable String secretFile,
    @Nullable String secretEnvironment,
    @Nullable String apiKey,
    @Nullable String apiKeyFile,
    @Nullable String apiKeyEnvironment) {
  private static final String PLACE = "/endpoint/headers/";

  NdxpAccess toAccess(ConfigurationFile file, URI door) {
    file.required(PLACE + "scheme", scheme, HeadersContent::known);
    return new NdxpAccess(
        door,
        file.required(PLACE + "user", user, HeadersContent::user),
        file.required(PLACE + "client", client, HeadersContent::shown),
        secret(file, "secret", secret, secretFile, secretEnvironment),
        secret(file, "apiKey", apiKey, apiKeyFile, apiKeyEnvironment));
  }

  private static String known(String scheme) {
    if (!scheme.equals(NdxpAccess.SCHEME)) {
      throw new IllegalArgumentException("endpoint.headers.scheme must be " + NdxpAccess.SCHEME);
    }
    return scheme;
  }

  // in Basic the user ends at the first colon
  private static String user(String name) {
    if (name.contains(":")) {
      throw new IllegalArgumentException("endpoint.headers.user must not contain a colon");
    }
    return shown(name);
  }

  private static String shown(String value) {
    if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "a value under endpoint.headers must be visible ASCII, without blanks");
    }
    return value;
  }

  private static SecretSetting secret(
      ConfigurationFile file,
      String name,
      @Nullable String plain,
      @Nullable String from,
      @Nullable String variable) {
    if (plain != null) {
      throw file.refused(
          PLACE + name, name + " must not stand here: give " + name + "File or a variable");
    }
    if ((from == null) == (variable == null)) {
      throw file.refused(
          PLACE + name + "File", "give either " + name + "File or " + name + "Environment");
    }
    return new SecretSetting(
        "endpoint.headers." + name,
        from == null ? null : Path.of(from),
        variable == null ? "" : variable,
        "");
  }
}
