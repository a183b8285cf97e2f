package vn.lienthong.connectors.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Reads back the settings without which a commit may be lost, and refuses a server without them: as
 * they hold in a session of the hub, and as they are set for its role and database, which holds
 * from the next connection on.
 */
final class DurableSettings {
  /** In the order in which a refusal names them. */
  static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

  private static final List<String> FORBIDDEN =
      List.of("zero_damaged_pages", "ignore_checksum_failure", "default_transaction_read_only");
  private static final List<String> TOLD = List.of("wal_sync_method", "data_checksums");
  private static final String STANDBYS = "synchronous_standby_names";

  private static final String OVERRIDES =
      """
      SELECT split_part(setting, '=', 1), substr(setting, strpos(setting, '=') + 1)
      FROM pg_db_role_setting s
        LEFT JOIN pg_roles r ON r.oid = s.setrole
        LEFT JOIN pg_database d ON d.oid = s.setdatabase
        CROSS JOIN unnest(s.setconfig) setting
      WHERE (s.setrole = 0 OR r.rolname = session_user)
        AND (s.setdatabase = 0 OR d.datname = current_database())
      """;
  private static final String UNLOGGED =
      """
      SELECT c.oid::regclass::text FROM pg_class c
      WHERE c.relpersistence = 'u' AND c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
      """;

  private DurableSettings() {}

  /** A value for the hub's role or database, or both. */
  private record Own(String name, String value) {}

  /** Refuses a server that would lose what it confirmed, with the settings' names as the place. */
  static void require(Jdbi jdbi) {
    Map<String, String> weak;
    try {
      weak = jdbi.withHandle(DurableSettings::weak);
    } catch (JdbiException e) {
      throw StoreFaults.unavailable("database", "its settings cannot be read", e);
    }
    if (!weak.isEmpty()) {
      throw StoreFaults.unavailable(
          String.join(", ", weak.keySet()),
          "the database would lose confirmed messages in a crash: " + told(weak));
    }
  }

  /** What is set so that a confirmed message may be lost: setting and value, in a fixed order. */
  static Map<String, String> weak(Handle handle) {
    Map<String, String> values = values(handle);
    String standbys = values.getOrDefault(STANDBYS, "");
    List<Own> overrides = overrides(handle);
    Map<String, String> weak = new LinkedHashMap<>();
    for (String name : checked()) {
      Stream.concat(
              Stream.of(values.getOrDefault(name, "")),
              overrides.stream().filter(set -> set.name().equals(name)).map(Own::value))
          .filter(value -> isWeak(name, value, standbys))
          .findFirst()
          .ifPresent(value -> weak.put(name, value));
    }
    handle.createQuery(UNLOGGED).mapTo(String.class).forEach(table -> weak.put(table, "UNLOGGED"));
    return weak;
  }

  /** How it keeps what it confirms, for operators. */
  static String describe(Handle handle) {
    Map<String, String> values = values(handle);
    List<String> names = new ArrayList<>(NEEDED);
    names.addAll(TOLD);
    return "PostgreSQL "
        + values.get("server_version")
        + ", "
        + names.stream()
            .map(name -> name + " " + values.get(name))
            .collect(Collectors.joining(", "));
  }

  static String told(Map<String, String> weak) {
    return weak.entrySet().stream()
        .map(setting -> setting.getKey() + " = " + setting.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<String> checked() {
    List<String> names = new ArrayList<>(NEEDED);
    names.addAll(FORBIDDEN);
    return names;
  }

  static boolean isWeak(String name, String value, String standbys) {
    String said = value.toLowerCase(Locale.ROOT);
    if (FORBIDDEN.contains(name)) {
      return isOn(said);
    }
    // With standbys, "local" confirms what a fail-over loses; without them it is all there is.
    return isOff(said) || (said.equals("local") && !standbys.isEmpty());
  }

  private static boolean isOn(String value) {
    return List.of("on", "true", "yes", "1").contains(value);
  }

  private static boolean isOff(String value) {
    return List.of("off", "false", "no", "0").contains(value);
  }

  private static List<Own> overrides(Handle handle) {
    return handle
        .createQuery(OVERRIDES)
        .map((row, context) -> new Own(row.getString(1), row.getString(2)))
        .list();
  }

  private static Map<String, String> values(Handle handle) {
    Map<String, String> values = new LinkedHashMap<>();
    handle
        .createQuery("SELECT name, setting FROM pg_settings WHERE name = ANY (:names)")
        .bindArray("names", String.class, names())
        .map((row, context) -> values.put(row.getString(1), row.getString(2)))
        .list();
    return values;
  }

  private static List<Object> names() {
    List<Object> names = new ArrayList<>(checked());
    names.addAll(TOLD);
    names.add(STANDBYS);
    names.add("server_version");
    return names;
  }
}
