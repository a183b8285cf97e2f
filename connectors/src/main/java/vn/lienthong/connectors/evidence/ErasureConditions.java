package vn.lienthong.connectors.evidence;

import static vn.lienthong.qcvn109.error.HubErrorCode.CONTENT_HELD;
import static vn.lienthong.qcvn109.error.HubErrorCode.CONTENT_STILL_NEEDED;
import static vn.lienthong.qcvn109.error.HubErrorCode.DOSSIER_NOT_FOUND;
import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_NOT_FOUND;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What must be true of documents before their content may be erased; or held, where it says so. */
final class ErasureConditions {
  private static final String UNDELIVERED =
      """
      SELECT e.sender || '/' || e.message_id || ' -> ' || h.receiver || ' (' || h.state || ')'
      FROM hand_over h JOIN evidence e ON e.id = h.evidence_id
      WHERE h.evidence_id = ANY(:ids) AND h.state IN %s
      ORDER BY h.id
      """
          .formatted(HandOverState.UNDELIVERED);

  private static final int NAMED = 3;

  private ErasureConditions() {}

  /** For a hold too: one over a mistyped code would protect nothing. */
  static List<ErasableDocument> requireAny(Handle tx, ContentTarget target) {
    List<ErasableDocument> found = ErasableDocument.of(tx, target);
    if (found.isEmpty()) {
      throw new ErasureRefusedException(
          target.dossierCode() == null ? MESSAGE_NOT_FOUND : DOSSIER_NOT_FOUND,
          "Không có chứng cứ nào của " + target + ". Xem lại mã đã gõ.",
          "There is no evidence of it: look at the code again");
    }
    return found;
  }

  static void requireNoHold(Handle tx, List<Long> evidence) {
    List<String> holds = ContentHolds.reasons(tx, evidence);
    if (!holds.isEmpty()) {
      throw new ErasureRefusedException(
          CONTENT_HELD,
          "Đang có lệnh giữ: " + holds + ". Bỏ giữ trước: ./lienthong evidence release",
          "A hold stands over it: release it first");
    }
  }

  static void requireDelivered(Handle tx, List<Long> evidence) {
    List<String> waiting =
        tx.createQuery(UNDELIVERED)
            .bindArray("ids", Long.class, evidence)
            .mapTo(String.class)
            .list();
    if (!waiting.isEmpty()) {
      throw new ErasureRefusedException(
          CONTENT_STILL_NEEDED,
          "Còn "
              + waiting.size()
              + " thông điệp chưa giao xong: "
              + String.join(", ", waiting.subList(0, Math.min(NAMED, waiting.size())))
              + ". Chờ giao xong, hoặc bỏ qua trước: ./lienthong replay give-up --message ...",
          "Messages of it are still to be delivered: wait, or give them up first");
    }
  }
}
