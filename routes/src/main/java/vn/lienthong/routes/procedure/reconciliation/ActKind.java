package vn.lienthong.routes.procedure.reconciliation;

import java.util.List;

/**
 * Acts of civil status that are compared.
 *
 * @param kind {@code Loai}, for example {@code KHAI_SINH}
 * @param agency the kind of member whose book has them
 * @param service the step that registers one
 * @param number where a dossier has the person's number
 * @param day where a dossier has the day of the act
 */
public record ActKind(
    String kind,
    String vietnamese,
    String english,
    String agency,
    String service,
    DossierField number,
    DossierField day,
    List<FollowUp> followUps) {
  /** Keeps its own copy. */
  public ActKind {
    followUps = List.copyOf(followUps);
  }
}
