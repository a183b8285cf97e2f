package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where backups may stand: not in what they save, and data and keys not beside each other. */
final class BackupPlaces {
  private BackupPlaces() {}

  static void require(BackupPlan plan, Path file, @Nullable Path keys) throws IOException {
    if (keys != null) {
      requireApart(folder(file), folder(keys));
      requireNew(plan, keys);
    }
    requireNew(plan, file);
  }

  private static void requireApart(Path folder, Path keysFolder) {
    if (folder.startsWith(keysFolder) || keysFolder.startsWith(folder)) {
      throw new BackupRefusedException(
          "Khóa không được nằm cùng chỗ với dữ liệu: "
              + keysFolder
              + ". Chọn nơi khác cho --keys-to (máy khác, két).",
          "The keys must not stand where the data stand: with both anybody reads everything, and"
              + " what was erased could be read again. Choose another place for --keys-to.");
    }
  }

  private static void requireNew(BackupPlan plan, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new BackupRefusedException(
          "Đã có tệp " + file + ". Chọn tên khác.", "The file exists: name another one.");
    }
    Path folder = folder(file);
    if (folder.startsWith(plan.data().toRealPath())) {
      throw new BackupRefusedException(
          "Không sao lưu vào chính thư mục dữ liệu " + plan.data() + ". Chọn nơi khác.",
          "A backup inside the data folder would be lost with it: choose another place.");
    }
  }

  private static Path folder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BackupRefusedException(
          "Không có thư mục " + folder + ". Tạo thư mục trước.",
          "The folder does not exist: make it first.");
    }
    return folder.toRealPath();
  }
}
