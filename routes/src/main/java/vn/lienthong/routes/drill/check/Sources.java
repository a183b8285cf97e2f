package vn.lienthong.routes.drill.check;

import java.util.List;
import java.util.Set;

/**
 * All that the checker looks at, taken when everything had come to rest.
 *
 * @param hub the hub's own code
 * @param sent what was sent, by whoever
 * @param promises what the senders were told, in the order in which they were
 * @param effects what the receivers did
 * @param kept every message in the store
 * @param dossiers every dossier in the store
 * @param procedures services that open a dossier
 * @param askedAgain services whose receiver may be asked twice: look-ups and the issue of numbers
 * @param askedAnew services of which a sender that hears nothing sends another message: look-ups,
 *     which have another id each time, and the issue of numbers, whose outcome a look-up tells
 * @param expectedRefusals codes that this drill provokes
 * @param lost what belongs to a time that a restore has lost, and is in no other part
 */
public record Sources(
    String hub,
    List<Sent> sent,
    List<Promise> promises,
    List<Effect> effects,
    List<KeptMessage> kept,
    List<KeptDossier> dossiers,
    Set<String> procedures,
    Set<String> askedAgain,
    Set<String> askedAnew,
    Set<String> expectedRefusals,
    Lost lost) {
  /** Keeps its own copies. */
  public Sources {
    sent = List.copyOf(sent);
    promises = List.copyOf(promises);
    effects = List.copyOf(effects);
    kept = List.copyOf(kept);
    dossiers = List.copyOf(dossiers);
    procedures = Set.copyOf(procedures);
    askedAgain = Set.copyOf(askedAgain);
    askedAnew = Set.copyOf(askedAnew);
    expectedRefusals = Set.copyOf(expectedRefusals);
  }
}
