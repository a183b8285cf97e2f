package vn.lienthong.connectors.files;

import java.time.Duration;
import java.util.List;

/**
 * What the hub takes of files.
 *
 * @param maxBytes of one file
 * @param types the media types that are taken
 * @param quotaBytes of one member's files that no message names yet
 * @param keepUnnamed how long such a file stays
 * @param rows what holds instead for types that may hold the rows of bulk work
 */
public record FileLimits(
    long maxBytes, List<String> types, long quotaBytes, Duration keepUnnamed, Rows rows) {
  /**
   * Limits of files with rows.
   *
   * @param maxBytes of one file
   * @param quotaBytes of one member's files of these types that no message names yet
   */
  public record Rows(long maxBytes, long quotaBytes) {}

  /** Every part of an upload but the last is a multiple of this; what is over is sent again. */
  public static final int PART_BYTES = 64 << 10;

  /** Refuses types that the hub cannot recognise. */
  public FileLimits {
    types = List.copyOf(types);
    for (String type : types) {
      if (!FileTypes.knows(type)) {
        throw new IllegalArgumentException(
            "lienthong.files.types: không nhận biết được / cannot be recognised: " + type);
      }
    }
  }

  /** The same limits for all types. */
  public FileLimits(long maxBytes, List<String> types, long quotaBytes, Duration keepUnnamed) {
    this(maxBytes, types, quotaBytes, keepUnnamed, new Rows(maxBytes, quotaBytes));
  }

  long maxBytes(String type) {
    return FileTypes.mayHoldRows(type) ? rows.maxBytes() : maxBytes;
  }

  long quotaBytes(String type) {
    return FileTypes.mayHoldRows(type) ? rows.quotaBytes() : quotaBytes;
  }
}
