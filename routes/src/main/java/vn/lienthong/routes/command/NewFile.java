package vn.lienthong.routes.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write; none is ever replaced. */
final class NewFile {
  private NewFile() {}

  /** Refuses one that is there, or whose folder is not. */
  static void require(Path given) {
    Path file = given.toAbsolutePath().normalize();
    if (Files.exists(file)) {
      throw new CommandRefused(
          "Đã có tệp " + file + ". Chọn tên khác.", "The file exists: name another one.");
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandRefused(
          "Không có thư mục " + folder + ". Tạo thư mục trước.",
          "Its folder does not exist: make it first.");
    }
  }
}
