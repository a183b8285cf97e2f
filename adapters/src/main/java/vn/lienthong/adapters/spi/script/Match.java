package vn.lienthong.adapters.spi.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * Which requests a rule is for; all that is given must hold.
 *
 * @param share of the dossiers, above 0 and at most 1: which ones follows from seed and code; null
 *     for all
 * @param dossier a pattern of dossier codes, {@code *} for any text and {@code ?} for any
 *     character; null for all
 * @param request the n-th request of the service since the agency's disk was new, from 1; null for
 *     all
 */
public record Match(@Nullable Double share, @Nullable String dossier, @Nullable Long request) {
  /** Every request. */
  public static final Match ALL = new Match(null, null, null);

  private static final double RANGE = 1L << 32;

  /** Refuses a share or a count that nothing could match. */
  public Match {
    if (share != null && !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must lie above 0 and be at most 1");
    }
    if (request != null && request < 1) {
      throw new IllegalArgumentException("request counts from 1");
    }
  }

  /** Whether every request matches. */
  public boolean isAll() {
    return dossier == null && request == null && (share == null || share >= 1);
  }

  boolean holds(String draw, String dossierCode, long ordinal) {
    return (request == null || request == ordinal)
        && (dossier == null || pattern(dossier).matcher(dossierCode).matches())
        && (share == null || drawn(draw + "\n" + dossierCode) < share);
  }

  private static double drawn(String draw) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(Sha256.of(draw.getBytes(UTF_8))).getInt())
        / RANGE;
  }

  private static Pattern pattern(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.split("(?<=[*?])|(?=[*?])"))
            .map(
                part ->
                    switch (part) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(part);
                    })
            .collect(Collectors.joining()));
  }
}
