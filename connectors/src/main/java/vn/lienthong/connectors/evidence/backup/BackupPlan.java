package vn.lienthong.connectors.evidence.backup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is backed up, and where to.
 *
 * @param data the data folder
 * @param config the configuration folder
 * @param to a new file, or an existing folder
 * @param keysTo the same for the keys; null leaves them out
 * @param outside files with keys that stand outside the data folder; those missing are left out
 * @param program version of the program
 */
public record BackupPlan(
    Path data, Path config, Path to, @Nullable Path keysTo, List<Path> outside, String program) {}
