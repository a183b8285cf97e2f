package vn.lienthong.routes.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A row of {@code dossier_step}. */
record DossierStep(
    String dossierCode,
    String step,
    int round,
    MemberCode provider,
    UUID messageId,
    StepState state,
    @Nullable Long resultEvidenceId) {}
