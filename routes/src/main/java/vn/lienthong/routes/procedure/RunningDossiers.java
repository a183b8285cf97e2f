package vn.lienthong.routes.procedure;

import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.evidence.ErasureGuard;
import vn.lienthong.connectors.evidence.ErasureRefusedException;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * Keeps the content of joint procedures that are not finished: later steps are made from the form
 * and from the results before. Where an officer was called and every step has ended, nothing more
 * comes by itself; then the two persons who erase decide.
 */
public final class RunningDossiers implements ErasureGuard {
  // Locked in the order of their codes, before anything of them is looked at: a step that is under
  // way ends first, and none begins before the erasure has ended.
  private static final String LOCK =
      """
      SELECT d.code FROM dossier d
      WHERE d.code IN (SELECT dossier_code FROM evidence WHERE id = ANY(:ids))
      ORDER BY d.code FOR UPDATE
      """;
  private static final String RUNNING =
      """
      SELECT d.code || ' (' || d.state || ')' FROM dossier d
      WHERE d.code = ANY(:codes) AND d.state NOT IN ('HOAN_THANH', 'DA_DUNG', 'DA_RUT')
        AND (d.state <> 'CAN_CAN_BO' OR EXISTS (SELECT FROM dossier_step s
          WHERE s.dossier_code = d.code AND s.state NOT IN ('HOAN_THANH', 'TU_CHOI', 'BO_QUA')))
      ORDER BY d.code
      """;

  @Override
  public void requireFinished(Handle tx, List<Long> evidence) {
    List<String> codes =
        tx.createQuery(LOCK).bindArray("ids", Long.class, evidence).mapTo(String.class).list();
    List<String> running =
        tx.createQuery(RUNNING).bindArray("codes", String.class, codes).mapTo(String.class).list();
    if (!running.isEmpty()) {
      throw new ErasureRefusedException(
          HubErrorCode.CONTENT_STILL_NEEDED,
          "Thủ tục còn đang chạy: "
              + String.join(", ", running)
              + ". Chờ hồ sơ kết thúc rồi xóa; nếu đang treo: ./lienthong replay list",
          "Its joint procedure still runs: erase it after its end");
    }
  }
}
