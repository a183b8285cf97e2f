package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The code lists, each read when it is first asked for. A code means something only together with
 * its list and a day. Methods refuse ids of lists and versions that do not exist with {@link
 * IllegalArgumentException}; an unknown code is an answer.
 */
public final class CodeLists {
  private static final Comparator<CodeEntry> OLDEST_FIRST =
      Comparator.comparing(CodeEntry::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

  private CodeLists() {}

  /** The ids of all lists. */
  public static List<String> ids() {
    return List.copyOf(CodeListIndex.ids());
  }

  /** The ids of the versions of a list, the newest first. */
  public static List<String> versions(String list) {
    return CodeListIndex.versionIds(list);
  }

  /** The origin of every version of every list. */
  public static List<CodeListInfo> all() {
    return CodeListIndex.ids().stream()
        .flatMap(list -> Stream.of(CodeListIndex.versions(list)))
        .map(CodeList::info)
        .toList();
  }

  /** The origin of one version. */
  public static CodeListInfo info(String list, String version) {
    return CodeListIndex.version(list, version).info();
  }

  /** The newest version in force on a day; empty where there is none. */
  public static Optional<CodeListInfo> inForce(String list, LocalDate day) {
    return Stream.of(CodeListIndex.versions(list))
        .map(CodeList::info)
        .filter(version -> version.validAt(day))
        .findFirst();
  }

  /** Every code of one version, in the order of its file. */
  public static Collection<CodeEntry> entries(String list, String version) {
    return CodeListIndex.version(list, version).entries();
  }

  /**
   * Whether a code that no version knows is wrong; false where only some codes of the list were
   * ever found, so that an unknown one proves nothing.
   */
  public static boolean isComplete(String list) {
    for (CodeList version : CodeListIndex.versions(list)) {
      if (version.info().complete()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the code exists; allocates nothing.
   *
   * @param version only this one; null for any
   * @param at valid on this day; null for any day
   */
  public static boolean isKnown(
      String list, @Nullable String version, String code, @Nullable LocalDate at) {
    boolean versionExists = version == null;
    for (CodeList candidate : CodeListIndex.versions(list)) {
      if (version == null || candidate.info().version().equals(version)) {
        versionExists = true;
        if ((at == null ? candidate.find(code) : candidate.find(code, at)) != null) {
          return true;
        }
      }
    }
    if (!versionExists) {
      throw new IllegalArgumentException("The list " + list + " has no version " + version);
    }
    return false;
  }

  /** What the code means on that day in the versions in force. */
  public static Resolution resolve(String list, String code, LocalDate at) {
    List<CodeEntry> meanings = new ArrayList<>();
    for (CodeList version : CodeListIndex.versions(list)) {
      CodeEntry entry = version.find(code, at);
      if (entry != null && meanings.stream().noneMatch(m -> m.name().equals(entry.name()))) {
        meanings.add(entry);
      }
    }
    return switch (meanings.size()) {
      case 0 -> new Resolution.Unknown(everywhere(list, code));
      case 1 -> new Resolution.Resolved(meanings.get(0));
      default -> new Resolution.Ambiguous(meanings);
    };
  }

  /** What the code means on that day in one version. */
  public static Resolution resolve(String list, String version, String code, LocalDate at) {
    CodeEntry entry = CodeListIndex.version(list, version).find(code, at);
    return entry == null
        ? new Resolution.Unknown(everywhere(list, code))
        : new Resolution.Resolved(entry);
  }

  private static List<CodeEntry> everywhere(String list, String code) {
    List<CodeEntry> found = new ArrayList<>();
    for (CodeList version : CodeListIndex.versions(list)) {
      CodeEntry entry = version.find(code);
      if (entry != null) {
        found.add(entry);
      }
    }
    found.sort(OLDEST_FIRST);
    return found;
  }
}
