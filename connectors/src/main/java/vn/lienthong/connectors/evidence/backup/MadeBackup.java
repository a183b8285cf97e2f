package vn.lienthong.connectors.evidence.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A backup that is on disk.
 *
 * @param file the data
 * @param keys the keys; null where they were left out
 * @param label what it says about itself
 */
public record MadeBackup(Path file, @Nullable Path keys, BackupLabel label) {}
