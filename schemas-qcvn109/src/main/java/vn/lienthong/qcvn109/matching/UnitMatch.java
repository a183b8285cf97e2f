package vn.lienthong.qcvn109.matching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.codelist.CodeEntry;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.codelist.CodeTranslations;
import vn.lienthong.qcvn109.codelist.Translation;

/**
 * Compares administrative units over the merger of 2025-07-01: an old unit agrees with each unit
 * that it went into, since both may name the same house. A province agrees with what lies in it.
 */
final class UnitMatch {
  private static final int PROVINCE_DIGITS = 2;
  private static final LocalDate OLD = AdministrativeUnits.MERGER.minusDays(1);
  private static final LocalDate NEW = AdministrativeUnits.MERGER;

  private UnitMatch() {}

  static boolean agree(String asked, String held) {
    return asked.equals(held)
        || isProvinceOf(asked, held)
        || successors(asked).anyMatch(held::equals)
        || successors(held).anyMatch(asked::equals);
  }

  private static boolean isProvinceOf(String province, String unit) {
    return province.length() == PROVINCE_DIGITS && province.equals(provinceOf(unit).orElse(null));
  }

  private static Optional<String> provinceOf(String unit) {
    return AdministrativeUnits.at(NEW)
        .find(unit)
        .or(() -> AdministrativeUnits.at(OLD).find(unit))
        .map(found -> found.provinceCode());
  }

  /** What became of an old unit: one, several or none known. */
  private static Stream<String> successors(String unit) {
    if (!CodeLists.isKnown(AdministrativeUnits.LIST, null, unit, OLD)) {
      return Stream.of();
    }
    Translation translation = CodeTranslations.translate(AdministrativeUnits.LIST, unit, OLD, NEW);
    if (translation instanceof Translation.Translated translated) {
      return Stream.of(translated.to().code());
    }
    Translation.Refused refused = (Translation.Refused) translation;
    return switch (refused.reason()) {
      // these candidates are what the unit went into; others are only where a person may look
      case SPLIT -> refused.candidates().stream().map(c -> c.entry()).map(CodeEntry::code);
      default -> Stream.of();
    };
  }
}
