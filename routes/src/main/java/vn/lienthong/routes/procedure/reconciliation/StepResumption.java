package vn.lienthong.routes.procedure.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.pipeline.OfficerWord;

/** Asks an agency again for a step of which its book lacks the record. */
public interface StepResumption {
  /**
   * Asks again: in the step's next round while it is open, beside the dossier where it is done.
   *
   * @return the new request; null where the dossier itself asks
   * @throws DecisionRefused where the step was not asked for yet, or the dossier has moved
   */
  @Nullable UUID resume(String dossier, String service, OfficerWord word);
}
