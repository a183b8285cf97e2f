package vn.lienthong.connectors.evidence.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.DatabaseSettings;

/**
 * What is restored, and where to.
 *
 * @param from the data
 * @param keysFrom the keys; null where they are in their place already
 * @param data the data folder, missing or empty
 * @param config the configuration folder; filled where it is missing or empty
 * @param database the database, empty; asked for once the configuration is in its place
 * @param window how long after the restore a message of before may still come for the first time
 */
public record RestorePlan(
    Path from,
    @Nullable Path keysFrom,
    Path data,
    Path config,
    Supplier<DatabaseSettings> database,
    Duration window) {}
