package vn.lienthong.routes.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Secrets: none stands among the settings or in a command line, where everybody may read it; they
 * come from the environment or from files of their own.
 */
final class ProductionSecrets {
  private static final Pattern OURS = Pattern.compile("(lienthong|spring|server|management)\\..*");
  private static final Pattern SECRET =
      Pattern.compile("(.*[.-])?(password|passphrase|secret|pin|credentials?)");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^:}]+)}");
  private static final Set<String> COMMON =
      Set.of("password", "changeme", "postgres", "artemis", "admin", "lienthong", "secret");
  private static final int SHORTEST = 12;

  private ProductionSecrets() {}

  static List<ProductionProblem> problems(ProductionScene scene) {
    List<ProductionProblem> found = new ArrayList<>();
    readable(scene)
        .flatMap(source -> Stream.of(source.getPropertyNames()))
        .filter(name -> OURS.matcher(name).matches() && SECRET.matcher(name).matches())
        .distinct()
        .filter(name -> isPlain(name, scene))
        .forEach(name -> found.add(plain(name)));
    if (!scene.text("lienthong.database.url").isEmpty()) {
      found.addAll(weak("lienthong.database", scene));
    }
    if (scene.text("spring.artemis.mode").equals("native")) {
      found.addAll(weak("spring.artemis", scene));
    }
    return found;
  }

  /** Those whose values can be read by others than the process: files, arguments, properties. */
  private static Stream<EnumerablePropertySource<?>> readable(ProductionScene scene) {
    return scene.environment().getPropertySources().stream()
        .filter(source -> !(source instanceof SystemEnvironmentPropertySource))
        .filter(source -> !(source instanceof ConfigTreePropertySource))
        .<EnumerablePropertySource<?>>mapMulti(
            (source, out) -> {
              if (source instanceof EnumerablePropertySource<?> named) {
                out.accept(named);
              }
            });
  }

  private static boolean isPlain(String name, ProductionScene scene) {
    return readable(scene)
        .map(source -> value(source, name))
        .anyMatch(value -> !value.isBlank() && !refersElsewhere(value, scene));
  }

  /** A default beside the reference would be a secret that everybody knows. */
  private static boolean refersElsewhere(String value, ProductionScene scene) {
    Matcher reference = REFERENCE.matcher(value.trim());
    return reference.matches()
        && readable(scene).noneMatch(source -> source.containsProperty(reference.group(1)));
  }

  private static String value(PropertySource<?> source, String name) {
    Object value = source.getProperty(name);
    return value == null ? "" : value.toString();
  }

  private static ProductionProblem plain(String name) {
    return new ProductionProblem(
        name,
        "Bí mật ghi thẳng trong cấu hình. Dùng ${BIẾN_MÔI_TRƯỜNG} hoặc tệp riêng.",
        "A secret stands among the settings. Take it from the environment or a file of its own.");
  }

  private static List<ProductionProblem> weak(String prefix, ProductionScene scene) {
    String password = scene.text(prefix + ".password");
    String user = scene.text(prefix + ".user");
    return password.length() < SHORTEST
            || password.equalsIgnoreCase(user)
            || COMMON.contains(password.toLowerCase(Locale.ROOT))
        ? List.of(
            new ProductionProblem(
                prefix + ".password",
                "Mật khẩu trống, mặc định hoặc ngắn hơn " + SHORTEST + " ký tự.",
                "The password is empty, a default or shorter than that."))
        : List.of();
  }
}
