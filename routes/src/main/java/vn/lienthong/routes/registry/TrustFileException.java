package vn.lienthong.routes.registry;

import java.nio.file.Path;

/** A trust file that cannot be used; the message names the file, the line and the rule. */
public final class TrustFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrustFileException(Path file, String rule) {
    super(file + ": " + rule);
  }
}
