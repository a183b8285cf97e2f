package vn.lienthong.routes.release;

import java.util.Map;

/**
 * What one agreement releases for one purpose: these fields and no others.
 *
 * @param agreement its code
 * @param version its version, for example {@code 1.0}
 * @param fields by path, see {@link AnswerFilter}, each with the form that it is released in
 */
public record ReleaseRule(String agreement, String version, Map<String, Treatment> fields) {
  /** Keeps its own copy. */
  public ReleaseRule {
    fields = Map.copyOf(fields);
  }
}
