package vn.lienthong.routes.procedure.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks an agency again for a step of which its book lacks the record. */
public interface StepResumption {
  /**
   * Asks again: in the step's next round while it is open, beside the dossier where it is done.
   *
   * @return the new request; null where the dossier itself asks
   * @throws ReconciliationRefused where the step was not asked for yet, or the dossier has moved
   */
  @Nullable UUID resume(String dossier, String service, Word word);

  /**
   * Who decides, why, on what.
   *
   * @param reason no personal data
   * @param seen the number of the dossier's state that the operator saw
   */
  record Word(String who, String reason, int seen) {}
}
