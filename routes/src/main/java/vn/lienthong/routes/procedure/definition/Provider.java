package vn.lienthong.routes.procedure.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of member does a step.
 *
 * @param field the field of the form whose value decides; null where it is always the same kind
 * @param kinds kind by value of the field; one entry under the empty text where none decides
 */
public record Provider(@Nullable FieldPath field, Map<String, String> kinds) {
  public Provider {
    kinds = Map.copyOf(kinds);
  }

  static Provider always(String kind) {
    return new Provider(null, Map.of("", kind));
  }
}
