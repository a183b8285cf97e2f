package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The folders that a restore fills. Until it has ended a mark stands there that stops a hub. */
final class RestoreTarget {
  private final Path data;
  private final Path config;

  RestoreTarget(Path data, Path config) {
    this.data = data.toAbsolutePath().normalize();
    this.config = config.toAbsolutePath().normalize();
  }

  /** Refuses folders that hold anything. */
  void require() throws IOException {
    if (!isEmpty(data)) {
      throw new BackupRefusedException(
          "Thư mục dữ liệu không trống: " + data + ". Chọn --data khác.",
          "The data folder is not empty, and nothing is ever restored over a hub: give another"
              + " --data.");
    }
  }

  void begin() throws IOException {
    Files.createDirectories(data);
    Files.createFile(HubRestore.mark(data));
  }

  void end() throws IOException {
    Files.delete(HubRestore.mark(data));
  }

  /** Puts files in their places under the data folder; only the owner can read them. */
  void fill(ArchiveReader archive, String folder) throws IOException {
    for (String name : archive.under(folder)) {
      write(archive, name, inside(data, name.substring(folder.length() + 1)));
    }
  }

  /**
   * Puts the configuration in its place where there is none.
   *
   * @return what differs, where there is one
   */
  List<String> fillConfig(ArchiveReader archive) throws IOException {
    List<String> different = new ArrayList<>();
    boolean fresh = isEmpty(config);
    String folder = BackupFolders.CONFIG;
    for (String name : archive.under(folder)) {
      Path place = inside(config, name.substring(folder.length() + 1));
      if (fresh) {
        write(archive, name, place);
      } else if (!Files.exists(place) || !same(archive, name, place)) {
        different.add(place.toString());
      }
    }
    return different;
  }

  /**
   * Puts keys that stand outside the data folder in their places, where nothing is yet.
   *
   * @return those that are there and differ
   */
  List<String> fillOutside(ArchiveReader keys) throws IOException {
    List<String> different = new ArrayList<>();
    for (String name : keys.under(BackupFolders.OUTSIDE)) {
      Path place = inside(Path.of("/"), name.substring(BackupFolders.OUTSIDE.length() + 1));
      if (!Files.exists(place)) {
        write(keys, name, place);
      } else if (!same(keys, name, place)) {
        different.add(place.toString());
      }
    }
    return different;
  }

  private static boolean same(ArchiveReader archive, String name, Path place) throws IOException {
    try (InputStream in = archive.open(name)) {
      return Arrays.equals(in.readAllBytes(), Files.readAllBytes(place));
    }
  }

  private static void write(ArchiveReader archive, String name, Path place) throws IOException {
    Path folder = place.resolveSibling("");
    boolean newFolder = !Files.exists(folder);
    Files.createDirectories(folder);
    try (InputStream in = archive.open(name)) {
      Files.copy(in, place);
    }
    if (archive.label().kind() == BackupLabel.Kind.KHOA) {
      if (newFolder) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static Path inside(Path root, String name) {
    Path place = root.resolve(name).normalize();
    if (!place.startsWith(root) || place.equals(root)) {
      throw new BackupRefusedException(
          "Tên tệp sai trong bản sao lưu: " + name,
          "A name in the backup leads out of its folder.");
    }
    return place;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
