package vn.lienthong.routes.procedure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.pipeline.OfficerWord;

/**
 * A row of {@code dossier}.
 *
 * @param procedure the service that opened it
 * @param version the version of its definition
 * @param choices what the citizen chose
 * @param unit the administrative unit whose calendar counts
 * @param ending why it ends before its time; null while it does not
 * @param withdrawalId the evidence of the citizen's withdrawal
 * @param dueAt when the whole is due; null where the definition sets no limit
 * @param pausedAt since when its clock stands still
 * @param moment when the transaction that read it began, by the database
 */
record Dossier(
    String code,
    String procedure,
    int version,
    Set<String> choices,
    @Nullable String unit,
    MemberCode starter,
    UUID startedBy,
    long formEvidenceId,
    DossierState state,
    @Nullable Ending ending,
    @Nullable Long withdrawalId,
    int statusCode,
    int statusRound,
    @Nullable Instant dueAt,
    @Nullable Instant pausedAt,
    Instant openedAt,
    @Nullable Instant doneAt,
    Instant moment) {
  /** Refuses a word on a state that has passed. */
  void mustBeAsSeen(OfficerWord word) {
    if (statusRound != word.seen()) {
      throw new DecisionRefused(
          false,
          "Hồ sơ đã thay đổi từ lúc bạn xem (nay là trạng thái số "
              + statusRound
              + "). Xem lại rồi quyết định",
          "the dossier has moved since you looked: state number " + statusRound);
    }
  }
}
