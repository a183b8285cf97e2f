package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.qcvn109.codelist.Resolution.Ambiguous;
import vn.lienthong.qcvn109.codelist.Resolution.Resolved;
import vn.lienthong.qcvn109.codelist.Resolution.Unknown;
import vn.lienthong.qcvn109.codelist.Translation.Candidate;
import vn.lienthong.qcvn109.codelist.Translation.Refused;

/**
 * Translates codes between days, versions and lists. What is ambiguous or unknown is refused with
 * candidates; no code ever passes through because nothing was found for it. Ids of lists and
 * versions that do not exist are refused with {@link IllegalArgumentException}.
 */
public final class CodeTranslations {
  private static final String SAME = "cùng mã, cùng danh mục / same code, same list";

  private CodeTranslations() {}

  /** What the code of one day is on another day. */
  public static Translation translate(String list, String code, LocalDate from, LocalDate to) {
    Resolution resolution = CodeLists.resolve(list, code, from);
    if (resolution instanceof Resolved resolved) {
      return translate(resolved.entry(), from, to);
    }
    return unclear(resolution);
  }

  /** The code of one list in the words of another one, for example of a dossier's status. */
  public static Translation translate(String fromList, String code, String toList) {
    if (fromList.equals(toList)) {
      throw new IllegalArgumentException("Inside one list a translation needs days or versions");
    }
    return mapped(only(fromList), code, only(toList));
  }

  /** The code of one version in the words of another version of the same list. */
  public static Translation translate(
      String list, String fromVersion, String code, String toVersion) {
    CodeList from = CodeListIndex.version(list, fromVersion);
    CodeList to = CodeListIndex.version(list, toVersion);
    return list.equals(AdministrativeUnits.LIST) && from != to
        ? unit(from, code, to)
        : mapped(from, code, to);
  }

  // The map of units is between days: any day of a version is as good as another.
  private static Translation unit(CodeList from, String code, CodeList to) {
    CodeEntry entry = from.find(code);
    return entry == null
        ? new Refused(TranslationRefusal.UNKNOWN_CODE, List.of())
        : translate(entry, from.info().anyDay(), to.info().anyDay());
  }

  /** The code of one version of a list in the words of a version of another list. */
  public static Translation translate(
      String fromList, String fromVersion, String code, String toList, String toVersion) {
    CodeList from = CodeListIndex.version(fromList, fromVersion);
    return mapped(from, code, CodeListIndex.version(toList, toVersion));
  }

  private static Translation translate(CodeEntry entry, LocalDate from, LocalDate to) {
    if (entry.list().equals(AdministrativeUnits.LIST) && UnitTranslation.needed(from, to)) {
      return UnitTranslation.translate(entry, from, to);
    }
    for (CodeList version : CodeListIndex.versions(entry.list())) {
      CodeEntry then = version.find(entry.code(), to);
      if (then != null && continues(entry, then)) {
        return Provenance.translated(entry, then, SAME);
      }
    }
    return new Refused(TranslationRefusal.NO_COUNTERPART, List.of());
  }

  // Between the two lists of units since the merger no code changed; other versions differ.
  private static boolean continues(CodeEntry entry, CodeEntry then) {
    return entry.version().equals(then.version()) || entry.list().equals(AdministrativeUnits.LIST);
  }

  private static Translation mapped(CodeList from, String code, CodeList to) {
    CodeEntry entry = from.find(code);
    if (entry == null) {
      return new Refused(TranslationRefusal.UNKNOWN_CODE, List.of());
    }
    if (from == to) {
      return Provenance.translated(entry, entry, SAME);
    }
    List<CodeMap.Pair> pairs = CodeMap.pairs(entry, to);
    if (pairs.isEmpty()) {
      return new Refused(TranslationRefusal.NO_COUNTERPART, List.of());
    }
    CodeMap.Pair first = pairs.get(0);
    if (pairs.size() == 1 && first.condition().isEmpty()) {
      return Provenance.translated(
          entry, to.get(first.code()), first.file() + " (" + first.confidence() + ")");
    }
    return new Refused(
        TranslationRefusal.DEPENDS,
        pairs.stream()
            .map(p -> new Candidate(to.get(p.code()), p.condition(), p.englishCondition()))
            .toList());
  }

  private static Refused unclear(Resolution resolution) {
    boolean ambiguous = resolution instanceof Ambiguous;
    List<CodeEntry> entries =
        ambiguous ? ((Ambiguous) resolution).candidates() : ((Unknown) resolution).candidates();
    return new Refused(
        ambiguous ? TranslationRefusal.AMBIGUOUS_CODE : TranslationRefusal.UNKNOWN_CODE_ON_DAY,
        entries.stream().map(Candidate::new).toList());
  }

  private static CodeList only(String list) {
    CodeList[] versions = CodeListIndex.versions(list);
    if (versions.length != 1) {
      throw new IllegalArgumentException("The list " + list + " has several versions: name one");
    }
    return versions[0];
  }
}
