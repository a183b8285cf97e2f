package vn.lienthong.routes.command;

import vn.lienthong.connectors.evidence.ContentTarget;
import vn.lienthong.connectors.evidence.ErasureUnfinishedException;

/** Says what an erasure has destroyed, what may remain where and until when, and what to do. */
final class ErasureView {
  private final Terminal terminal;
  private final String months;

  /**
   * Speaks on a terminal.
   *
   * @param months how many months content and their keys stay, by the settings
   */
  ErasureView(Terminal terminal, String months) {
    this.terminal = terminal;
    this.months = months;
  }

  void done(ContentTarget target, int documents) {
    terminal.say(
        "Đã xóa nội dung của " + target + ": " + documents + " văn bản.",
        "Its content is erased: so many documents.");
    terminal.say(
        "MẤT NGAY: khóa riêng và bản mã trong cơ sở dữ liệu. Trục và mọi lệnh không đọc được nữa.",
        "GONE NOW: the contents' own keys and ciphertext in the database. Neither the hub nor any"
            + " command can read them.");
    remains();
  }

  private void remains() {
    terminal.say(
        "CÓ THỂ CÒN, chỉ đọc được cùng khóa tháng: (1) WAL và trang đĩa đã giải phóng của PostgreSQL,"
            + " bản sao dự phòng (standby), đến khi bị ghi đè; (2) WAL đã lưu trữ, ảnh chụp đĩa và bản"
            + " sao lưu dữ liệu lập trước lúc này, đến khi bị hủy. Khóa tháng còn trong tệp khóa đến hết"
            + " thời hạn lưu ("
            + months
            + " tháng).",
        "MAY REMAIN, readable only with the month's key: (1) PostgreSQL's WAL, freed pages and"
            + " standbys, until they are overwritten; (2) archived WAL, disk snapshots and backups of"
            + " the data from before, until they are destroyed. The month's key stays in the file of"
            + " the keys for that retention time.");
    terminal.say(
        "Tiếp theo: lập bản sao lưu mới (./lienthong backup), hủy mọi bản sao lưu dữ liệu, bản sao lưu"
            + " khóa và WAL lưu trữ cũ theo thời hạn của cơ quan; đĩa thay ra phải hủy hoặc xóa an toàn.",
        "Next: make a new backup, then destroy older backups of the data, older backups of the keys"
            + " and archived WAL as your rules demand; wipe or destroy disks that are taken out.");
  }

  /** It is erased, but its last steps failed. */
  CommandRefused unfinished(ContentTarget target, ErasureUnfinishedException failure) {
    Throwable root = Failure.root(failure);
    return new CommandRefused(
        "ĐÃ XÓA nội dung của "
            + target
            + " ("
            + failure.documents()
            + " văn bản), nhưng chưa làm xong việc sau đó: ghi sổ xóa erasures.log, hoặc ghi lại bảng khóa"
            + " (khóa đã xóa còn trong trang đĩa). Lý do: "
            + root.getMessage()
            + ". Giải phóng chỗ trên đĩa rồi chạy lại đúng lệnh này: nó làm nốt hai việc đó.",
        "ERASED; but what follows was not done: the register's last line, or writing the table of the"
            + " keys anew, so that deleted keys still stand in its pages. Make room and run the same"
            + " command again: it does both.");
  }
}
