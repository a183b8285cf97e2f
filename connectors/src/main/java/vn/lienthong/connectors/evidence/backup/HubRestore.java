package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.HubDatabase;

/** Puts a backup back into an empty place, after all of it was checked. */
public final class HubRestore {
  private static final String IN_TOUCH =
      """
      SELECT member, max(last) FROM (
        SELECT sender AS member, max(recorded_at) AS last FROM evidence GROUP BY 1
        UNION ALL SELECT receiver, max(recorded_at) FROM evidence GROUP BY 1) seen
      GROUP BY member ORDER BY 2 DESC
      """;

  private final LabelTrust trust;
  private final BackupProgress progress;

  /** Takes only what these have signed. */
  public HubRestore(LabelTrust trust, BackupProgress progress) {
    this.trust = trust;
    this.progress = progress;
  }

  /** Stands in a data folder while a restore into it has not ended: no hub may start there. */
  public static Path mark(Path data) {
    return data.resolve("restore.unfinished");
  }

  /**
   * Restores.
   *
   * @throws BackupRefusedException when a backup is damaged or not this hub's, its version is not
   *     known, or a place is not empty; nothing is written then
   * @throws IOException when it fails while it writes: the mark stays
   */
  public RestoredBackup restore(RestorePlan plan) throws IOException {
    RestoreTarget target = new RestoreTarget(plan.data(), plan.config());
    target.require();
    try (ArchiveReader data = open(plan.from(), BackupLabel.Kind.DU_LIEU);
        ArchiveReader keys = keys(plan)) {
      Migrations.require(Catalog.ofLines(data.text(Catalog.MIGRATIONS)), data.label().program());
      if (keys != null && !keys.label().hub().equals(data.label().hub())) {
        throw new BackupRefusedException(
            "Khóa là của trục khác: " + keys.label().hub(), "The keys are another hub's.");
      }
      data.check(progress);
      if (keys != null) {
        keys.check(progress);
      }
      target.begin();
      if (keys != null) {
        target.fill(keys, BackupFolders.KEYS);
      }
      target.fill(data, BackupFolders.FILES);
      List<String> configuration = new ArrayList<>(target.fillConfig(data));
      if (keys != null) {
        configuration.addAll(target.fillOutside(keys));
      }
      RestoredBackup restored = load(plan, data, configuration);
      target.end();
      return restored;
    }
  }

  private RestoredBackup load(RestorePlan plan, ArchiveReader data, List<String> configuration)
      throws IOException {
    try (HubDatabase database = HubDatabase.openUnmigrated(plan.database().get())) {
      if (!database.jdbi().withHandle(handle -> new Catalog(handle).isEmpty())) {
        throw new BackupRefusedException(
            "Cơ sở dữ liệu không trống. Tạo một cơ sở dữ liệu mới.",
            "The database is not empty, and nothing is ever restored over another: make a new one.");
      }
      int asked = new DatabaseLoad(database, data, progress).run(plan.window());
      return database.jdbi().withHandle(handle -> restored(handle, asked, configuration));
    }
  }

  private static RestoredBackup restored(Handle handle, int asked, List<String> configuration) {
    List<RestoredBackup.InTouch> members =
        handle
            .createQuery(IN_TOUCH)
            .map(
                (row, context) ->
                    new RestoredBackup.InTouch(
                        row.getString(1), row.getObject(2, OffsetDateTime.class)))
            .list();
    return handle
        .createQuery("SELECT snapshot_at, at FROM restored ORDER BY id DESC LIMIT 1")
        .map(
            (row, context) ->
                new RestoredBackup(
                    row.getObject(1, OffsetDateTime.class),
                    row.getObject(2, OffsetDateTime.class),
                    asked,
                    configuration,
                    members))
        .one();
  }

  private @Nullable ArchiveReader keys(RestorePlan plan) throws IOException {
    return plan.keysFrom() == null ? null : open(plan.keysFrom(), BackupLabel.Kind.KHOA);
  }

  private ArchiveReader open(Path file, BackupLabel.Kind kind) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BackupRefusedException("Không có tệp " + file, "There is no such file.");
    }
    ArchiveReader archive = ArchiveReader.open(file, trust);
    if (archive.label().kind() != kind) {
      archive.close();
      throw new BackupRefusedException(
          "Tệp " + file + " là bản " + archive.label().kind() + ", cần " + kind,
          "The file is the other kind of backup: data and keys are two files.");
    }
    return archive;
  }
}
