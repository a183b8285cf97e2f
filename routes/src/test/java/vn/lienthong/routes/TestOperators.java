package vn.lienthong.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.routes.registry.Ports;

/** The operators of {@link RunningHub}. */
public final class TestOperators {
  /** One of them. */
  public static final String AN = "an";

  /** Another person. */
  public static final String BINH = "binh";

  private static final Map<String, String> PASSWORDS = make();

  private TestOperators() {}

  /** The password of one of them. */
  public static String password(String name) {
    return Objects.requireNonNull(PASSWORDS.get(name));
  }

  static OperatorBrowser browser(String name) throws IOException, InterruptedException {
    var browser = new OperatorBrowser(RunningHub.home().ports().of(Ports.OPERATORS));
    browser.login(name, password(name));
    return browser;
  }

  private static Map<String, String> make() {
    Path data = RunningHub.home().data();
    Map<String, String> passwords = new LinkedHashMap<>();
    passwords.put(
        OperatorAccounts.FIRST_OPERATOR, OperatorAccounts.createIfMissing(data).orElseThrow());
    for (String name : new String[] {AN, BINH}) {
      String password = "mat-khau-cua-" + name;
      passwords.put(name, password);
      add(data, name + "=" + new BCryptPasswordEncoder(4).encode(password) + "\n");
    }
    return passwords;
  }

  private static void add(Path data, String line) {
    try {
      Files.writeString(data.resolve("operators.properties"), line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
