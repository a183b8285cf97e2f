package vn.lienthong.adapters.civilstatus;

import java.util.Optional;
import java.util.function.Predicate;
import vn.lienthong.qcvn109.codelist.CodeEntry;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.codelist.CodeTranslations;
import vn.lienthong.qcvn109.codelist.Translation;

/**
 * Codes of the civil-status software. It has its own for ethnic groups and nationalities; beside
 * each stands an item of free text ({@code DanTocKhac}, {@code QuocTichKhac}) for what has no code,
 * which carries the name in our list. A code that neither list nor map knows is refused.
 */
final class CivilStatusCodes {
  private static final String GROUPS = "dan-toc";
  private static final String GROUPS_VERSION = "qd1019-2008";
  private static final String THEIR_GROUPS = "dan-toc-ho-tich";
  private static final String THEIR_VERSION = "mot-cua";
  private static final String COUNTRIES = "quoc-gia";
  private static final String COUNTRIES_VERSION = "iso3166-1";

  private CivilStatusCodes() {}

  /** Their code of an ethnic group; empty where none is known. */
  static Optional<String> group(String code) {
    Translation found =
        CodeTranslations.translate(GROUPS, GROUPS_VERSION, code, THEIR_GROUPS, THEIR_VERSION);
    return found instanceof Translation.Translated known
        ? Optional.of(known.to().code())
        : Optional.empty();
  }

  static String groupName(String code, String place) {
    return name(GROUPS, GROUPS_VERSION, code, place);
  }

  static String groupOf(String theirCode, String place) {
    Translation found =
        CodeTranslations.translate(THEIR_GROUPS, THEIR_VERSION, theirCode, GROUPS, GROUPS_VERSION);
    if (found instanceof Translation.Translated known) {
      return known.to().code();
    }
    throw CivilStatusDialect.wrong(place, "code " + theirCode + " is in no list of ethnic groups");
  }

  static String groupNamed(String name, String place) {
    return code(GROUPS, GROUPS_VERSION, name, place);
  }

  static String countryName(String code, String place) {
    return name(COUNTRIES, COUNTRIES_VERSION, code, place);
  }

  static String countryNamed(String name, String place) {
    return code(COUNTRIES, COUNTRIES_VERSION, name, place);
  }

  private static String name(String list, String version, String code, String place) {
    return entry(list, version, entry -> entry.code().equals(code))
        .map(CodeEntry::name)
        .orElseThrow(
            () -> CivilStatusDialect.noPlace(place, "code " + code + " is not in list " + list));
  }

  private static String code(String list, String version, String name, String place) {
    return entry(list, version, entry -> entry.name().equals(name))
        .map(CodeEntry::code)
        .orElseThrow(() -> CivilStatusDialect.wrong(place, "the name is not in list " + list));
  }

  private static Optional<CodeEntry> entry(
      String list, String version, Predicate<CodeEntry> wanted) {
    return CodeLists.entries(list, version).stream().filter(wanted).findFirst();
  }
}
