package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.lienthong.qcvn109.digest.Sha256;

/** The scripts that made the tables of a backup, and only they. */
final class Migrations {
  private static final String FOLDER = "/db/migration/";

  private Migrations() {}

  /** Each script with its digest. */
  static List<String[]> digests(List<String> scripts) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String script : scripts) {
      rows.add(new String[] {script, Sha256.hex(content(script))});
    }
    return rows;
  }

  /** Refuses scripts that this program does not have, or has in another form. */
  static void require(List<String[]> digests, String program) throws IOException {
    for (String[] row : digests) {
      try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + row[0])) {
        if (in == null || !Sha256.hex(in.readAllBytes()).equals(row[1])) {
          throw new BackupRefusedException(
              "Bản sao lưu là của phiên bản khác ("
                  + program
                  + "): "
                  + row[0]
                  + ". Phục hồi bằng"
                  + " phiên bản đó, rồi nâng cấp.",
              "This program does not know a table script of the backup: restore with the version"
                  + " that made it, then start the newer one.");
        }
      }
    }
  }

  /** Makes the tables as they were, not as this program would have them. */
  static void run(DataSource database, List<String[]> digests) throws IOException {
    Path folder = Files.createTempDirectory("lienthong-restore");
    try {
      for (String[] row : digests) {
        try (OutputStream out = Files.newOutputStream(folder.resolve(row[0]))) {
          out.write(content(row[0]));
        }
      }
      Flyway.configure()
          .dataSource(database)
          .locations("filesystem:" + folder)
          .outOfOrder(true)
          .load()
          .migrate();
    } finally {
      for (String[] row : digests) {
        Files.deleteIfExists(folder.resolve(row[0]));
      }
      Files.delete(folder);
    }
  }

  private static byte[] content(String script) throws IOException {
    try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + script)) {
      if (in == null) {
        throw new IllegalStateException("The program has no script " + script);
      }
      return in.readAllBytes();
    }
  }
}
