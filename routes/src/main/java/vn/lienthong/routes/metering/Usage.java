package vn.lienthong.routes.metering;

import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What a consumer used under an agreement on a day in Việt Nam.
 *
 * @param questions messages that it sent and that were kept
 * @param answers those that were answered at once, and events that it was given
 * @param fields fields that it was given
 * @param digest SHA-256, in hex, of the digests of the evidence that was counted, see {@link
 *     DayUsage}
 */
public record Usage(
    LocalDate day,
    String consumer,
    String agreement,
    String service,
    long questions,
    long answers,
    long fields,
    String digest) {

  byte[] digestBytes() {
    return HexFormat.of().parseHex(digest);
  }
}
