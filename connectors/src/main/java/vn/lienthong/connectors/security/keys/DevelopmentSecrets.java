package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the hub shows in HTTP headers, on trial, to members that ask for it: {@code access/secret}
 * and {@code access/api-key}, made once at random.
 */
final class DevelopmentSecrets {
  private DevelopmentSecrets() {}

  /** Makes those that are missing; the caller holds the folder's lock. */
  static void ensure(Path pki) throws IOException {
    Path folder = PrivateFiles.directory(pki.resolve("access"));
    ensureOne(folder.resolve("secret"));
    ensureOne(folder.resolve("api-key"));
  }

  private static void ensureOne(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFiles.write(file, KeyStores.newPassword().getBytes(StandardCharsets.US_ASCII));
    }
  }
}
