package vn.lienthong.routes.procedure;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A row of {@code dossier}. */
record Dossier(
    String code,
    String procedure,
    MemberCode starter,
    UUID startedBy,
    long formEvidenceId,
    DossierState state,
    int statusCode,
    int statusRound,
    OffsetDateTime openedAt,
    @Nullable OffsetDateTime doneAt) {}
