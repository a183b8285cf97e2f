package vn.lienthong.monitoring.console;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The operators who may open the console: {@code data/operators.properties}, one line {@code
 * name=bcrypt hash} each, readable by its owner only. It is read at every login, so a changed file
 * needs no restart; delete it and start again to get a new password for {@value #FIRST_OPERATOR}.
 */
public final class OperatorAccounts {
  /** The operator that the first start makes. */
  public static final String FIRST_OPERATOR = "vanhanh";

  static final PasswordEncoder ENCODER = new BCryptPasswordEncoder();

  // without the letters and digits that are mistaken for one another when read aloud or copied
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private final Path file;

  /** The accounts of an installation, by its data directory. */
  public OperatorAccounts(Path data) {
    this.file = file(data);
  }

  /**
   * Makes the first operator where no account file exists yet.
   *
   * @param data the installation's data directory, made if missing
   * @return the new password, this one time only; empty if the file was there already
   * @throws UncheckedIOException if the file cannot be written
   */
  public static Optional<String> createIfMissing(Path data) {
    if (Files.exists(file(data))) {
      return Optional.empty();
    }
    String password = readablePassword();
    try {
      Files.createDirectories(data);
      Path half = Files.createTempFile(data, "operators", ".new", ownerOnly());
      Files.writeString(half, FIRST_OPERATOR + "=" + ENCODER.encode(password) + "\n");
      Files.move(half, file(data), ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(data), e);
    }
    return Optional.of(password);
  }

  /**
   * Whether this is an operator's password.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public boolean isPassword(String operator, CharSequence password) {
    return hash(operator).filter(hash -> ENCODER.matches(password, hash)).isPresent();
  }

  /** The stored hash of an operator's password; empty for an unknown operator. */
  Optional<String> hash(String operator) {
    Properties hashes = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      hashes.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return Optional.ofNullable(hashes.getProperty(operator));
  }

  private static Path file(Path data) {
    return data.resolve("operators.properties");
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String readablePassword() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return password.toString();
  }
}
