package vn.lienthong.routes.command;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.StoreTrouble;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;

/**
 * Says of a command that changes the store in one transaction, and failed, whether anything was
 * changed, and what to do.
 */
final class Undone {
  private Undone() {}

  /** The refusal to throw instead; a failure that has nothing to do with the store stays itself. */
  static RuntimeException by(RuntimeException failure) {
    if (failure instanceof CommandRefused) {
      return failure;
    }
    if (failure instanceof HubException known) {
      return nothing(known.fault().code(), String.valueOf(failure.getMessage()));
    }
    Throwable root = Failure.root(failure);
    Optional<StoreTrouble> trouble = StoreTrouble.of(failure);
    if (trouble.equals(Optional.of(StoreTrouble.AWAY))) {
      return new CommandRefused(
          told(StoreTrouble.AWAY.code(), root.getMessage())
              + " Mất kết nối giữa chừng: có thể đã xong hoặc chưa. Chạy lại đúng lệnh này khi có lại"
              + " cơ sở dữ liệu; làm hai lần không hại gì.",
          "The connection to the database broke: it may have been done or not. Run the same command"
              + " again when the database is back; doing it twice harms nothing.");
    }
    if (trouble.isEmpty() && !(root instanceof IOException)) {
      return failure;
    }
    HubErrorCode code = trouble.map(StoreTrouble::code).orElse(HubErrorCode.STORE_EXHAUSTED);
    return nothing(code, String.valueOf(root.getMessage()));
  }

  private static CommandRefused nothing(HubErrorCode code, String reason) {
    return new CommandRefused(
        told(code, reason)
            + " Chưa thay đổi gì. Giải phóng chỗ trên đĩa của cơ sở dữ liệu và của thư mục khóa nếu"
            + " hết chỗ, rồi chạy lại đúng lệnh này.",
        code.english()
            + ". Nothing was changed. Where a disk is full (the database's, that of the keys) make"
            + " room; then run the same command again.");
  }

  private static String told(HubErrorCode code, @Nullable String reason) {
    return code.wireCode() + " " + code.vietnamese() + " (" + reason + ").";
  }
}
