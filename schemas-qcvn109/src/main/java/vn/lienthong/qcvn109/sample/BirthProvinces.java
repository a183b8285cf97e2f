package vn.lienthong.qcvn109.sample;

import java.util.List;
import java.util.Map;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;

/**
 * Under which codes the people of today's provinces were registered: adults' numbers begin with one
 * of the 63 provinces before 2025-07-01 (QĐ 19/2025/QĐ-TTg says which ones were merged).
 */
final class BirthProvinces {
  private static final Map<String, List<String>> MERGED =
      Map.ofEntries(
          Map.entry("08", List.of("02", "08")),
          Map.entry("15", List.of("10", "15")),
          Map.entry("19", List.of("06", "19")),
          Map.entry("24", List.of("24", "27")),
          Map.entry("25", List.of("17", "25", "26")),
          Map.entry("31", List.of("30", "31")),
          Map.entry("33", List.of("33", "34")),
          Map.entry("37", List.of("35", "36", "37")),
          Map.entry("44", List.of("44", "45")),
          Map.entry("48", List.of("48", "49")),
          Map.entry("51", List.of("51", "62")),
          Map.entry("52", List.of("52", "64")),
          Map.entry("56", List.of("56", "58")),
          Map.entry("66", List.of("54", "66")),
          Map.entry("68", List.of("60", "67", "68")),
          Map.entry("75", List.of("70", "75")),
          Map.entry("79", List.of("74", "77", "79")),
          Map.entry("80", List.of("72", "80")),
          Map.entry("82", List.of("82", "87")),
          Map.entry("86", List.of("83", "84", "86")),
          Map.entry("91", List.of("89", "91")),
          Map.entry("92", List.of("92", "93", "94")),
          Map.entry("96", List.of("95", "96")));

  private BirthProvinces() {}

  /** The old two-digit codes of a province of today. */
  static List<String> of(String provinceCode) {
    return MERGED.getOrDefault(provinceCode, List.of(provinceCode));
  }

  /** The 63 of them. */
  static List<String> all() {
    return Holder.ALL;
  }

  /** Made at first use. */
  private static final class Holder {
    static final List<String> ALL =
        AdministrativeUnits.from2025().provinces().stream()
            .flatMap(province -> of(province.code()).stream())
            .toList();
  }
}
