package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files of an installation go into which backup. What nobody named is taken for a key: too
 * much among the keys does no harm.
 */
final class BackupFolders {
  static final String CONFIG = "config";
  static final String FILES = "files";
  static final String KEYS = "keys";
  static final String OUTSIDE = "outside";

  /** In the data folder, and no secret. */
  private static final Set<String> PLAIN = Set.of("files", "trust", "ports.properties");

  /** Made again by the start, copied through the database, or of the demo's members. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "broker",
          "log",
          "postgres",
          "postgres-programs",
          "postgres.password",
          "postgres.log",
          "postgres.unfinished",
          "simulators",
          "config");

  /** An attachment that is not whole yet: its sender sends it again. */
  private static final String PART = ".part";

  private static final Logger LOG = LoggerFactory.getLogger(BackupFolders.class);

  private BackupFolders() {}

  static boolean isLeftOut(Path top) {
    String name = top.getFileName().toString();
    return LEFT_OUT.contains(name) || name.endsWith(".lock") || name.endsWith(".pid");
  }

  static void addPlain(ArchiveWriter archive, Path data) throws IOException {
    for (Path top : tops(data)) {
      if (PLAIN.contains(top.getFileName().toString())) {
        addTree(archive, FILES, data, top);
      }
    }
  }

  static void addOutside(ArchiveWriter archive, Path data, List<Path> files) throws IOException {
    for (Path file : files) {
      Path real = file.toAbsolutePath().normalize();
      if (Files.isRegularFile(real) && !real.startsWith(data)) {
        archive.add(OUTSIDE + real, real);
      }
    }
  }

  static void addKeys(ArchiveWriter archive, Path data) throws IOException {
    for (Path top : tops(data)) {
      if (!PLAIN.contains(top.getFileName().toString())) {
        addTree(archive, KEYS, data, top);
      }
    }
  }

  static void addTree(ArchiveWriter archive, String folder, Path root, Path part)
      throws IOException {
    try (Stream<Path> tree = Files.walk(part)) {
      for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".lock") && !name.endsWith(PART)) {
          add(archive, folder + "/" + name, file);
        }
      }
    }
  }

  // An attachment may be erased while the tree is walked; whatever the snapshot still has of it,
  // its key, opens nothing without it.
  private static void add(ArchiveWriter archive, String name, Path file) throws IOException {
    try {
      archive.add(name, file);
    } catch (NoSuchFileException gone) {
      LOG.info("{} was removed while it was to be backed up", name);
    }
  }

  private static List<Path> tops(Path data) throws IOException {
    try (Stream<Path> entries = Files.list(data)) {
      return entries.filter(entry -> !isLeftOut(entry)).sorted().toList();
    }
  }
}
