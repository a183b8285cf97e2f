package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a secret comes from: the first line of a file, a variable of the environment, or, for trial
 * only, the setting itself.
 *
 * @param name the setting without ending, e.g. {@code lienthong.key.pin}; with {@code -file} and
 *     {@code -environment} it names the other two
 * @param file the file, if it is one
 * @param environment the variable's name, or empty
 * @param plain the secret itself, or empty
 */
public record SecretSetting(String name, @Nullable Path file, String environment, String plain) {

  /**
   * The secret. A new array at every call, so that the caller may wipe it.
   *
   * @throws KeyRefusedException when there is none; it names the setting
   */
  public char[] read() {
    Path from = file;
    if (from != null) {
      return firstLine(from).toCharArray();
    }
    if (!environment.isEmpty()) {
      return ofEnvironment().toCharArray();
    }
    if (plain.isEmpty()) {
      throw new KeyRefusedException(
          name + "-file",
          "chưa nói mật khẩu ở đâu; đặt " + name + "-file hoặc " + name + "-environment",
          "no secret is set; give a file or a variable of the environment");
    }
    return plain.toCharArray();
  }

  private String firstLine(Path from) {
    try {
      String text = Files.readString(from).lines().findFirst().orElse("");
      if (text.isEmpty()) {
        throw new KeyRefusedException(setting(), "tệp rỗng: " + from, "the file is empty");
      }
      return text;
    } catch (IOException e) {
      throw new KeyRefusedException(
          setting(), "không đọc được tệp " + from, "the file cannot be read", e);
    }
  }

  private String ofEnvironment() {
    String value = System.getenv(environment);
    if (value == null || value.isEmpty()) {
      throw new KeyRefusedException(
          setting(),
          "biến môi trường " + environment + " chưa có",
          "that variable of the environment is not set");
    }
    return value;
  }

  /** The one of the three settings that is in use. */
  public String setting() {
    if (file != null) {
      return name + "-file";
    }
    return environment.isEmpty() ? name : name + "-environment";
  }

  /** Whether the secret itself stands among the settings, for everybody to read. */
  public boolean isPlain() {
    return file == null && environment.isEmpty() && !plain.isEmpty();
  }

  /** Says where the secret is, never what. */
  @Override
  public String toString() {
    return setting();
  }
}
