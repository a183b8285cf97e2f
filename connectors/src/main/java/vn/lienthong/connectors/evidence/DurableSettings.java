package vn.lienthong.connectors.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Reads back the settings without which a commit may be lost, and refuses a server without them.
 */
final class DurableSettings {
  static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

  private DurableSettings() {}

  static void require(Jdbi jdbi) {
    String off;
    try {
      off = jdbi.withHandle(DurableSettings::off);
    } catch (JdbiException e) {
      throw StoreFaults.unavailable("database", "its settings cannot be read", e);
    }
    if (!off.isEmpty()) {
      throw StoreFaults.unavailable(
          off, "the database would lose confirmed messages in a crash, off: " + off);
    }
  }

  private static String off(Handle handle) {
    return NEEDED.stream()
        .filter(name -> value(handle, name).equals("off"))
        .collect(Collectors.joining(", "));
  }

  private static String value(Handle handle, String name) {
    return handle
        .createQuery("SELECT current_setting(:name)")
        .bind("name", name)
        .mapTo(String.class)
        .one();
  }
}
