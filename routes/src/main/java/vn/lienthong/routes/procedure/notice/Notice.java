package vn.lienthong.routes.procedure.notice;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A notice as it stands now. Its number and content stand in evidence only.
 *
 * @param kind of what
 * @param issuer the facility that sent it
 * @param evidenceId the notice, or its last correction
 * @param state whether it is in force
 * @param receivedAt when it first came
 * @param commune where its registration is expected; null where it is not known
 * @param dossier a dossier that names it; null where none does
 * @param registered whether a registration followed in that dossier
 */
public record Notice(
    NoticeKind kind,
    MemberCode issuer,
    long evidenceId,
    State state,
    OffsetDateTime receivedAt,
    @Nullable String commune,
    @Nullable String dossier,
    boolean registered) {
  /** {@code TinhTrang}. */
  public enum State {
    /** As it was issued. */
    HIEU_LUC,
    /** Corrected: what the last correction says counts. */
    DA_DINH_CHINH,
    /** Withdrawn: nothing may rest on it. */
    DA_THU_HOI
  }
}
