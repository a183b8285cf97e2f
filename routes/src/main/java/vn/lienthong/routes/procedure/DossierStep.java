package vn.lienthong.routes.procedure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A row of {@code dossier_step}.
 *
 * @param step its name in the definition
 * @param service the service that does it
 * @param round 1, and one more after every supplement and every officer's word
 * @param messageId the request
 * @param withdrawalAsked whether the provider was asked to leave it
 */
record DossierStep(
    String dossierCode,
    String step,
    String service,
    int round,
    MemberCode provider,
    UUID messageId,
    StepState state,
    @Nullable Long resultEvidenceId,
    @Nullable Instant dueAt,
    boolean withdrawalAsked,
    Instant askedAt,
    Instant changedAt) {

  /** Whether its provider has it still, after its time. */
  boolean isLate(Instant now) {
    boolean held = state == StepState.DA_GUI || state == StepState.DA_TIEP_NHAN;
    return held && dueAt != null && dueAt.isBefore(now);
  }

  /** The last round of each step, in the order in which the steps were asked for. */
  static Map<String, DossierStep> latest(List<DossierStep> all) {
    Map<String, DossierStep> latest = new LinkedHashMap<>();
    all.forEach(one -> latest.merge(one.step(), one, (a, b) -> a.round() > b.round() ? a : b));
    return latest;
  }
}
