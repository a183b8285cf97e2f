package vn.lienthong.routes.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** Whether a file with a key or a secret is for its owner (and its group's readers) only. */
final class PrivateFile {
  private static final Set<PosixFilePermission> TOO_MUCH =
      Set.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.GROUP_WRITE);

  private PrivateFile() {}

  static List<ProductionProblem> problems(String setting, Path file) {
    if (!Files.isReadable(file)) {
      return List.of(
          new ProductionProblem(
              setting, "Không đọc được tệp " + file + ".", "The file cannot be read."));
    }
    return isOpen(file)
        ? List.of(
            new ProductionProblem(
                setting,
                "Người khác đọc hoặc sửa được tệp " + file + ". Chạy: chmod 600 " + file,
                "Others may read or change this file: take their rights away."))
        : List.of();
  }

  private static boolean isOpen(Path file) {
    try {
      Path real = file.toRealPath(new LinkOption[0]);
      return Files.getPosixFilePermissions(real).stream().anyMatch(TOO_MUCH::contains);
    } catch (UnsupportedOperationException notPosix) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
