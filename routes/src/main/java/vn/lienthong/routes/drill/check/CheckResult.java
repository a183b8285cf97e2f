package vn.lienthong.routes.drill.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the checker says.
 *
 * @param findings everything that must not be
 * @param counts how much was looked at, by what it is
 */
public record CheckResult(List<Finding> findings, Map<String, Long> counts) {

  /** Whether nothing was lost, doubled, made up or left unexplained. */
  public boolean passed() {
    return findings.isEmpty();
  }

  /** How many messages have a finding of a kind. */
  public long count(Finding.Kind kind) {
    return findings.stream()
        .filter(finding -> finding.kind() == kind)
        .map(Finding::message)
        .distinct()
        .count();
  }

  /** {@code 0 lost, 0 duplicated, 0 phantom, 0 unexplained}. */
  public String totals() {
    return String.format(
        Locale.ROOT,
        "%d lost, %d duplicated, %d phantom, %d unexplained",
        count(Finding.Kind.LOST),
        count(Finding.Kind.DUPLICATED),
        count(Finding.Kind.PHANTOM),
        count(Finding.Kind.UNEXPLAINED));
  }
}
