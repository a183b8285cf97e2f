package vn.lienthong.connectors.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the embedded server keeps in the data directory, and in which order it comes to be.
 *
 * @param root the data directory, absolute, existing
 */
record ServerFiles(Path root) {
  private static final Logger LOG = LoggerFactory.getLogger(ServerFiles.class);

  static ServerFiles in(Path dataDirectory) throws IOException {
    return new ServerFiles(Files.createDirectories(dataDirectory).toRealPath());
  }

  Path lock() {
    return root.resolve("postgres.lock");
  }

  Path database() {
    return root.resolve("postgres");
  }

  Path password() {
    return root.resolve("postgres.password");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  /** Stands from before the database is made until it first answered. */
  private Path unfinished() {
    return root.resolve("postgres.unfinished");
  }

  /** Puts an unfinished first start aside, and prepares a new one where there is no database. */
  void prepareFirstStart() throws IOException {
    if (Files.exists(unfinished()) && Files.exists(database())) {
      Path aside = root.resolve("postgres.unfinished-" + System.currentTimeMillis());
      LOG.warn("The first start did not finish; its files are now in {}", aside);
      Files.move(database(), aside);
    }
    if (!Files.exists(database().resolve("PG_VERSION"))) {
      writeOwnerOnly(unfinished(), "");
      writeOwnerOnly(password(), newPassword());
    }
    if (!Files.exists(password())) {
      throw StoreFaults.unavailable("postgres.password", "the database's password file is gone");
    }
  }

  void firstStartFinished() throws IOException {
    if (Files.deleteIfExists(unfinished())) {
      try (FileChannel directory = FileChannel.open(root, READ)) {
        directory.force(true); // or a power cut could bring the mark back beside real data
      }
    }
  }

  /** The folder of PostgreSQL's programs, ours alone, without half-unpacked ones. */
  Path programs() throws IOException {
    String shared = System.getProperty("ot.epg.working-dir");
    Path folder = shared == null ? root.resolve("postgres-programs") : Path.of(shared);
    Files.createDirectories(folder);
    closeToOthers(folder);
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(folder, "PG-*")) {
      for (Path version : versions) {
        if (!Files.exists(version.resolve(".exists"))) {
          deleteTree(version);
        }
      }
    }
    return folder.toAbsolutePath();
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static void closeToOthers(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static void writeOwnerOnly(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel =
        FileChannel.open(file, EnumSet.of(CREATE, WRITE, TRUNCATE_EXISTING), ownerOnly)) {
      channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
      channel.force(true);
    }
  }
}
