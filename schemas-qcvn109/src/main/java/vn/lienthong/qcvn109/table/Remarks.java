package vn.lienthong.qcvn109.table;

import java.util.Map;
import java.util.Objects;

/**
 * What a table's first lines say of its origin.
 *
 * @param file the table's file
 * @param values by key; of equal keys the values are joined
 */
public record Remarks(String file, Map<String, String> values) {
  /** Makes the map unchangeable. */
  public Remarks {
    values = Map.copyOf(values);
  }

  /** A remark that must be there. */
  public String get(String key) {
    return Objects.requireNonNull(values.get(key), () -> file + ": " + key);
  }

  /** A remark, empty if it is not there. */
  public String optional(String key) {
    return values.getOrDefault(key, "");
  }
}
