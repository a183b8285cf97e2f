package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody names on the command line and that is read as a whole. */
final class SmallFile {
  private static final int LARGEST = 10_000_000;

  private SmallFile() {}

  static byte[] read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CommandRefused("Tệp quá lớn: " + file, "The file is too large.");
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new CommandRefused(
          "Không đọc được tệp " + file, "The file cannot be read, or is not there.");
    }
  }
}
