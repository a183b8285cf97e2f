package vn.lienthong.routes.drill.check;

import java.util.List;

/**
 * A dossier as the store holds it.
 *
 * @param code {@code MaHoSo}
 * @param startedBy the message that opened it
 * @param finished whether all its steps are done
 * @param withOfficer whether it stands in a list of the operators
 * @param steps its steps
 */
public record KeptDossier(
    String code, MessageKey startedBy, boolean finished, boolean withOfficer, List<Step> steps) {

  /**
   * One step that was asked for.
   *
   * @param service what
   * @param round how often it was decided to ask
   * @param provider of whom
   * @param message by which message
   */
  public record Step(String service, int round, String provider, MessageKey message) {}

  /** Keeps its own copy. */
  public KeptDossier {
    steps = List.copyOf(steps);
  }
}
