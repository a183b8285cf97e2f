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
 */
public record FileLimits(long maxBytes, List<String> types, long quotaBytes, Duration keepUnnamed) {
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
}
