package vn.lienthong.routes.procedure.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What the hub itself knows of the acts of a day: its dossiers. */
public interface DossierBook {
  /**
   * The dossiers in which an act was registered on a day.
   *
   * @param salt of the round
   */
  List<Registered> registered(Handle tx, ActKind act, LocalDate day, byte[] salt);

  /**
   * Such a dossier. The number itself goes nowhere.
   *
   * @param formEvidenceId the message that opened it
   * @param unit the commune of the act
   * @param key the person's number, salted
   * @param steps the state of each chosen step, by its service; empty text while it was not asked
   *     for
   */
  record Registered(
      String code, long formEvidenceId, String unit, String key, Map<String, String> steps) {
    /** Keeps its own copy. */
    public Registered {
      steps = Map.copyOf(steps);
    }

    /** Whether it was asked for, and nobody has answered yet. */
    boolean waitsFor(String service) {
      String state = steps.getOrDefault(service, "");
      return state.equals("DA_GUI") || state.equals("DA_TIEP_NHAN");
    }
  }
}
