package vn.lienthong.routes.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${lienthong.data}} and {@code ${lienthong.port.<name>}} in configuration files. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{lienthong\\.([a-z.-]+)}");

  private Placeholders() {}

  static String fill(String text, HubHome home) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), home)));
  }

  private static String value(String name, HubHome home) {
    if (name.equals("data")) {
      return home.data().toString();
    }
    if (name.startsWith("port.")) {
      return Integer.toString(home.ports().of(name.substring("port.".length())));
    }
    throw new IllegalArgumentException("${lienthong." + name + "} is not known");
  }
}
