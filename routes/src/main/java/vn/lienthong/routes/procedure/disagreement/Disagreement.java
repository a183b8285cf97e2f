package vn.lienthong.routes.procedure.disagreement;

import java.util.List;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A case as it stands.
 *
 * @param evidenceId the request that opened it
 * @param code {@code MaVuViec}
 * @param starter who opened it
 * @param registry who decides for population or residence
 * @param justice who decides for civil status
 */
record Disagreement(
    long evidenceId, String code, MemberCode starter, MemberCode registry, MemberCode justice) {

  List<MemberCode> deciders() {
    return List.of(registry, justice);
  }
}
