package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.evidence.HubDatabase;

/** Makes backups of a hub that may run and go on. */
public final class HubBackup {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final HubDatabase database;
  private final DocumentSigner signer;
  private final Clock clock;
  private final BackupProgress progress;

  /** Backs up this database, signed by the hub. */
  public HubBackup(
      HubDatabase database, DocumentSigner signer, Clock clock, BackupProgress progress) {
    this.database = database;
    this.signer = signer;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Makes one.
   *
   * @throws BackupRefusedException when a place is wrong; nothing is written then
   * @throws IOException when it cannot be written; nothing is left then
   */
  public MadeBackup make(BackupPlan plan) throws IOException {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID id = UUID.randomUUID();
    Path file = place(plan.to(), at, "data");
    Path keys = plan.keysTo() == null ? null : place(plan.keysTo(), at, "keys");
    BackupPlaces.require(plan, file, keys);
    BackupLabel label = write(file, archive -> data(archive, plan, id, at));
    if (keys != null) {
      try {
        write(
            keys,
            archive -> {
              BackupFolders.addKeys(archive, plan.data());
              BackupFolders.addOutside(archive, plan.data(), plan.outside());
              return label(plan, BackupLabel.Kind.KHOA, id, at, label.snapshotAt(), null);
            });
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file); // one without the other would be taken for a whole one
        throw e;
      }
    }
    return new MadeBackup(file, keys, label);
  }

  /** Fills an archive, and says what it is; the list's digest is not known yet. */
  @FunctionalInterface
  private interface Filling {
    BackupLabel into(ArchiveWriter archive) throws IOException;
  }

  private BackupLabel write(Path file, Filling filling) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      BackupLabel label;
      try (ArchiveWriter archive = new ArchiveWriter(part, progress)) {
        label = filling.into(archive);
        archive.finish(label::listing, signer);
      }
      Files.move(part, file);
      return label;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private BackupLabel data(ArchiveWriter archive, BackupPlan plan, UUID id, Instant at)
      throws IOException {
    var moment = new DatabaseDump(database).into(archive);
    BackupFolders.addTree(archive, BackupFolders.CONFIG, plan.config(), plan.config());
    BackupFolders.addPlain(archive, plan.data());
    return label(plan, BackupLabel.Kind.DU_LIEU, id, at, moment.at(), moment.chainHead());
  }

  private BackupLabel label(
      BackupPlan plan,
      BackupLabel.Kind kind,
      UUID id,
      Instant at,
      Instant snapshotAt,
      @Nullable String chainHead) {
    return new BackupLabel(
        kind, id, signer.member(), at, snapshotAt, plan.program(), "", chainHead);
  }

  private static Path place(Path to, Instant at, String kind) {
    Path place = to.toAbsolutePath().normalize();
    return Files.isDirectory(place)
        ? place.resolve("lienthong-" + NAME.format(at) + "-" + kind + ".zip")
        : place;
  }
}
