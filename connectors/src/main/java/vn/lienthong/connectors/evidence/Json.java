package vn.lienthong.connectors.evidence;

import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** Binds a flat map so that PostgreSQL itself builds the JSON object. */
final class Json {
  private Json() {}

  /** The SQL expression that takes a map bound under a name. */
  static String object(String name) {
    return "jsonb_object(:" + name + "_keys::text[], :" + name + "_values::text[])";
  }

  static <S extends SqlStatement<S>> S bind(S statement, String name, Map<String, String> map) {
    return statement
        .bindArray(name + "_keys", String.class, map.keySet())
        .bindArray(name + "_values", String.class, map.values());
  }
}
