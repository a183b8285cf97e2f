package vn.lienthong.routes.metering;

import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * A member's month: what it used, in lines by agreement and service.
 *
 * @param lines in order of agreement and service
 * @param digest SHA-256, in hex, of the digests of the daily lines, in order of day, agreement and
 *     service
 */
public record Statement(YearMonth month, String member, List<Line> lines, String digest) {
  /**
   * One line.
   *
   * @param product null where the agreement is for none
   * @param amount in đồng; null where no fee is due
   */
  public record Line(
      String agreement,
      String service,
      @Nullable String product,
      long questions,
      long answers,
      long fields,
      @Nullable Long amount) {}

  private record Subject(String agreement, String service) {}

  /** Sums the days of one member, which are in their order. */
  static Statement of(YearMonth month, String member, List<Usage> days, Fees fees) {
    MessageDigest digest = Sha256.digest();
    Map<Subject, long[]> sums =
        new TreeMap<>(Comparator.comparing(Subject::agreement).thenComparing(Subject::service));
    for (Usage day : days) {
      digest.update(day.digestBytes());
      long[] sum =
          sums.computeIfAbsent(new Subject(day.agreement(), day.service()), one -> new long[3]);
      sum[0] += day.questions();
      sum[1] += day.answers();
      sum[2] += day.fields();
    }
    return new Statement(
        month,
        member,
        sums.entrySet().stream().map(one -> line(member, one, fees)).toList(),
        HexFormat.of().formatHex(digest.digest()));
  }

  private static Line line(String member, Map.Entry<Subject, long[]> one, Fees fees) {
    String agreement = one.getKey().agreement();
    long[] sum = one.getValue();
    return new Line(
        agreement,
        one.getKey().service(),
        fees.product(agreement).map(Fees.Product::code).orElse(null),
        sum[0],
        sum[1],
        sum[2],
        fees.amount(member, agreement, sum[1], sum[2]));
  }
}
