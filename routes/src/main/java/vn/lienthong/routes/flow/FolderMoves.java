package vn.lienthong.routes.flow;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the watched folder: whoever sees one there sees all of it. */
final class FolderMoves {
  private FolderMoves() {}

  /** Puts a file into another folder under its name. */
  static void move(Path file, Path folder) throws IOException {
    Files.move(file, folder.resolve(file.getFileName()), REPLACE_EXISTING);
  }

  /** What writes a file. */
  @FunctionalInterface
  interface Writing {
    void to(Path file) throws IOException;
  }

  /** Writes a file under another name first. */
  static void write(Path file, Writing writing) throws IOException {
    Path half = file.resolveSibling("." + file.getFileName() + ".part");
    writing.to(half);
    Files.move(half, file, ATOMIC_MOVE, REPLACE_EXISTING);
  }
}
