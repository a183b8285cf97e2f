package vn.lienthong.connectors.evidence;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Deliveries that did not go as they should and have not ended, for whoever waits for them. */
public final class HandOverTroubles {
  private static final String OF_DOSSIER =
      """
      SELECT e.message_id,
        CASE WHEN h.state IN ('TREO', 'HONG') THEN h.state ELSE 'CHUA_RO' END AS trouble
      FROM hand_over h JOIN evidence e ON e.id = h.evidence_id
      WHERE e.dossier_code = :code AND (h.state IN ('TREO', 'HONG')
        OR (h.state IN ('CHO', 'DA_XEP', 'DANG_GUI') AND h.last_fault->>'code' = :unknown))
      """;

  /**
   * Those of a dossier, by message id: {@code CHUA_RO} where the effect is not known and the hub
   * asks, {@code TREO} or {@code HONG} where an operator decides.
   *
   * @param unknown the wire code of an effect that is not known
   */
  public Map<UUID, String> ofDossier(Handle handle, String code, String unknown) {
    return handle
        .createQuery(OF_DOSSIER)
        .bind("code", code)
        .bind("unknown", unknown)
        .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
  }
}
