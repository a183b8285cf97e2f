package vn.lienthong.routes.metering;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.Sha256;

/** One line while it is counted. */
final class UsageCount {
  private final MessageDigest digest = Sha256.digest();
  private long questions;
  private long answers;
  private long fields;

  /** A question and its standing answer. */
  UsageCount question(byte[] question, byte @Nullable [] answer) {
    questions++;
    digest.update(question);
    if (answer != null) {
      answers++;
      digest.update(answer);
    }
    return this;
  }

  /**
   * Fields that were given.
   *
   * @param unasked what was given where nobody had asked; null for an answer, which was counted
   */
  UsageCount given(long given, byte @Nullable [] unasked) {
    fields += given;
    if (unasked != null) {
      answers++;
      digest.update(unasked);
    }
    return this;
  }

  /** Ends the line. */
  Usage toUsage(LocalDate day, String consumer, String agreement, String service) {
    return new Usage(
        day,
        consumer,
        agreement,
        service,
        questions,
        answers,
        fields,
        HexFormat.of().formatHex(digest.digest()));
  }
}
