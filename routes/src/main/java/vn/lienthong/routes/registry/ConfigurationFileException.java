package vn.lienthong.routes.registry;

import java.nio.file.Path;

/** A configuration file that cannot be used; the message names the file, the line and the rule. */
public final class ConfigurationFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A file, or a folder, that breaks a rule as a whole. */
  public ConfigurationFileException(Path file, String rule) {
    super(file + ": " + rule);
  }

  /** A file that breaks a rule at a line, counted from 1. */
  public ConfigurationFileException(Path file, int line, String rule) {
    this(file, "line " + line + ": " + rule);
  }
}
