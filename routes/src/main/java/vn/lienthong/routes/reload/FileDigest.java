package vn.lienthong.routes.reload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.routes.registry.ConfigurationFileException;

/** One short name for what files say together. */
final class FileDigest {
  private static final int LENGTH = 12;

  private FileDigest() {}

  static String of(List<Path> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Path file : files) {
      try {
        all.writeBytes((file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(Sha256.of(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new ConfigurationFileException(file, "cannot be read: " + e.getMessage());
      }
    }
    return of(all.toByteArray());
  }

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String of(byte[] all) {
    return Sha256.hex(all).substring(0, LENGTH);
  }
}
