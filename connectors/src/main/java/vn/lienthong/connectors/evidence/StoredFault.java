package vn.lienthong.connectors.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;

/** A fault as a JSON object in a column: by its wire code, which is never used again. */
final class StoredFault {
  /** The SQL expression that takes a fault bound by {@link #bind}. */
  static final String OBJECT =
      "jsonb_build_object('code', :code::text, 'place', :place::text,"
          + " 'detail', :detail::text, 'incident', :incident::text)";

  private static final String SELECT =
      """
      SELECT last_fault->>'code', last_fault->>'place', last_fault->>'detail',
        last_fault->>'incident'
      FROM hand_over WHERE id = ? AND last_fault IS NOT NULL
      """;

  private StoredFault() {}

  static <S extends SqlStatement<S>> S bind(S statement, HubFault fault) {
    return statement
        .bind("code", fault.code().wireCode())
        .bind("place", fault.place())
        .bind("detail", fault.detail())
        .bind("incident", fault.incidentId());
  }

  static Optional<HubFault> of(Handle handle, long handOver) {
    return handle.createQuery(SELECT).bind(0, handOver).map((row, context) -> fault(row)).findOne();
  }

  private static HubFault fault(ResultSet row) throws SQLException {
    return new HubFault(
        code(row.getString(1)), row.getString(2), row.getString(3), row.getString(4));
  }

  private static HubErrorCode code(String wire) {
    return HubErrorCode.ofWireCode(wire)
        .orElseThrow(() -> new IllegalStateException("No such code: " + wire));
  }
}
