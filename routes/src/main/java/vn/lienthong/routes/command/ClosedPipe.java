package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a reader that has enough, such as {@code head}, from a disk that is full. */
final class ClosedPipe {
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  private ClosedPipe() {}

  static boolean isCauseOf(IOException problem) {
    String message = String.valueOf(problem.getMessage());
    return message.contains("Broken pipe") || isPipe();
  }

  // The system's words are in the user's language; a pipe fails for no other reason.
  private static boolean isPipe() {
    try {
      return Files.readSymbolicLink(STANDARD_OUTPUT).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }
}
