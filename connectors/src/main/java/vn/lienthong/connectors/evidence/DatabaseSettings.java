package vn.lienthong.connectors.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which PostgreSQL keeps the evidence.
 *
 * @param jdbcUrl {@code jdbc:postgresql:...}; null starts the embedded server
 * @param user its role; null where the URL names one
 * @param password its password; null where the URL or the server's rules make it needless
 * @param dataDirectory where the embedded server lives: {@code postgres}, {@code postgres.password}
 *     and what belongs to them
 */
public record DatabaseSettings(
    @Nullable String jdbcUrl,
    @Nullable String user,
    @Nullable String password,
    Path dataDirectory) {

  /** The embedded server under a directory. */
  public static DatabaseSettings embedded(Path dataDirectory) {
    return new DatabaseSettings(null, null, null, dataDirectory);
  }

  /** Without the password, and without the URL, which may carry one. */
  @Override
  public String toString() {
    return "DatabaseSettings[" + (jdbcUrl == null ? "embedded" : "external") + "]";
  }
}
