package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.lienthong.qcvn109.codelist.Translation.Candidate;
import vn.lienthong.qcvn109.codelist.Translation.Refused;

/** Translates units over 2025-07-01, in one direction. */
final class UnitTranslation {
  private final UnitMap map;
  private final TranslationRefusal several;
  private final AdministrativeUnits source;
  private final AdministrativeUnits target;
  private final CodeList targetList;

  private UnitTranslation(LocalDate from, LocalDate to) {
    boolean forward = from.isBefore(AdministrativeUnits.MERGER);
    map = forward ? UnitMap.oldToNew() : UnitMap.newToOld();
    several = forward ? TranslationRefusal.SPLIT : TranslationRefusal.MERGED;
    source = AdministrativeUnits.at(from);
    target = AdministrativeUnits.at(to);
    targetList = CodeListIndex.inForce(AdministrativeUnits.LIST, to);
  }

  /** Whether a translation between these days needs the map. */
  static boolean needed(LocalDate from, LocalDate to) {
    return from.isBefore(AdministrativeUnits.MERGER) != to.isBefore(AdministrativeUnits.MERGER);
  }

  static Translation translate(CodeEntry unit, LocalDate from, LocalDate to) {
    var translation = new UnitTranslation(from, to);
    return switch (unit.code().length()) {
      case AdministrativeUnit.PROVINCE_DIGITS -> translation.province(unit);
      case AdministrativeUnit.DISTRICT_DIGITS -> translation.district(unit);
      default -> translation.answer(unit, translation.map.of(unit.code()));
    };
  }

  private Translation province(CodeEntry unit) {
    return answer(unit, map.ofAll(source.communesOf(unit.code()), this::provinceOf));
  }

  private Translation district(CodeEntry unit) {
    List<String> successors = map.ofAll(source.communesOf(unit.code()), code -> code);
    return successors.isEmpty()
        ? new Refused(
            TranslationRefusal.DISTRICT_ABOLISHED,
            UnitNeighbours.ofDistrict(unit.code(), source, targetList))
        : refused(TranslationRefusal.DISTRICT_ABOLISHED, successors);
  }

  private Translation answer(CodeEntry unit, Collection<String> partners) {
    return switch (partners.size()) {
      case 0 ->
          new Refused(TranslationRefusal.NO_PARTNER, UnitNeighbours.of(unit, source, targetList));
      case 1 ->
          Provenance.translated(
              unit,
              targetList.get(partners.iterator().next()),
              UnitMap.FILE + " (" + UnitMap.CONFIDENCE + ")");
      default -> refused(several, partners);
    };
  }

  private String provinceOf(String commune) {
    return target.find(commune).orElseThrow().provinceCode();
  }

  private Refused refused(TranslationRefusal reason, Collection<String> candidates) {
    return new Refused(
        reason, candidates.stream().map(code -> new Candidate(targetList.get(code))).toList());
  }
}
