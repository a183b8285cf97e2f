package vn.lienthong.routes.procedure.definition;

import java.util.List;

/**
 * What a step's provider is sent: fields of the request, in the order in which they are set, each
 * with where it comes from: the first source that has it. A field that none has is left out; the
 * schema of the request then says whether it may be.
 */
public record RequestMapping(List<Field> fields) {
  public RequestMapping {
    fields = List.copyOf(fields);
  }

  boolean takesFrom(String step) {
    return fields.stream()
        .flatMap(field -> field.sources().stream())
        .anyMatch(source -> source instanceof Source.Result result && result.step().equals(step));
  }

  record Field(FieldPath target, List<Source> sources) {
    Field {
      sources = List.copyOf(sources);
    }
  }
}
