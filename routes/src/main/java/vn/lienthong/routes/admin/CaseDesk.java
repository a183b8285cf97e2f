package vn.lienthong.routes.admin;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.routes.pipeline.OfficerCases;

/** Where operators see what waits for a person, take it over, and close it. */
final class CaseDesk {
  private static final Logger LOG = LoggerFactory.getLogger(CaseDesk.class);

  private final Jdbi database;
  private final CaseList list;
  private final OfficerCases cases;

  CaseDesk(Jdbi database, OfficerCases cases) {
    this.database = database;
    this.list = new CaseList(database);
    this.cases = cases;
  }

  List<OpenCase> list(CaseList.Filter filter, int max) {
    return list.find(filter, max);
  }

  /** From now on it is that person's, maybe instead of another's. */
  OpenCase take(long id, String who, String reason) {
    ReplayDesk.requireReason(reason);
    requireOpen(id, database.inTransaction(tx -> cases.take(tx, id, who, reason)));
    LOG.warn("Operator {} takes case {} over", who, id);
    return existing(id);
  }

  /** Nothing is to be done any more; refused while its message stands still. */
  OpenCase close(long id, String who, String reason) {
    ReplayDesk.requireReason(reason);
    requireOpen(id, database.inTransaction(tx -> close(tx, id, who, reason)));
    LOG.warn("Operator {} closes case {}", who, id);
    return existing(id);
  }

  private boolean close(Handle tx, long id, String who, String reason) {
    if (cases.standsStill(tx, id)) {
      String message = existing(id).message();
      throw new OperatorRefused(
          409,
          "Việc %d chưa đóng được: thông điệp %s còn treo hoặc hỏng, đóng rồi thì không ai lo nữa."
                  .formatted(id, message)
              + " Trước hết: ./lienthong replay do --message %s --reason \"...\"; không sửa được:"
                  .formatted(message)
              + " replay skip với cùng --message và --reason",
          "case "
              + id
              + " stays open: the delivery of its message is parked or dead; first replay do, or"
              + " replay skip, that message");
    }
    return cases.close(tx, id, who, reason);
  }

  private void requireOpen(long id, boolean wasOpen) {
    if (!wasOpen) {
      OpenCase one = existing(id);
      String by = one.closedBy() == null ? "hồ sơ đã tự đi tiếp / it went on" : one.closedBy();
      throw new OperatorRefused(
          409, "Việc " + id + " đã đóng: " + by, "case " + id + " is closed: " + by);
    }
  }

  private OpenCase existing(long id) {
    return list.find(id)
        .orElseThrow(
            () ->
                new OperatorRefused(
                    404,
                    "Không có việc " + id + "; xem ./lienthong cases list",
                    "there is no case " + id));
  }
}
