package vn.lienthong.routes.registry;

import java.nio.file.Path;

/** A member file that cannot be used; the message names the file, the line and the rule. */
public final class MemberFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MemberFileException(Path file, String rule) {
    super(file + ": " + rule);
  }
}
