package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which versions of which lists exist; a version's file is opened when its list is asked for. */
final class CodeListIndex {
  private static final Map<String, Versions> LISTS = read();

  private CodeListIndex() {}

  static Set<String> ids() {
    return LISTS.keySet();
  }

  /** The versions, the newest first; refuses an id that is no list. */
  static CodeList[] versions(String list) {
    return entry(list).opened();
  }

  /** One version; refuses an id that is no version of this list. */
  static CodeList version(String list, String version) {
    for (CodeList candidate : versions(list)) {
      if (candidate.info().version().equals(version)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("The list " + list + " has no version " + version);
  }

  /** The newest version in force on that day. */
  static CodeList inForce(String list, LocalDate day) {
    for (CodeList candidate : versions(list)) {
      if (candidate.info().validAt(day)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("No version of " + list + " is in force on " + day);
  }

  /** The ids of the versions, without opening a file. */
  static List<String> versionIds(String list) {
    return List.copyOf(entry(list).files.keySet());
  }

  private static Versions entry(String list) {
    Versions versions = LISTS.get(list);
    if (versions == null) {
      throw new IllegalArgumentException("There is no code list " + list);
    }
    return versions;
  }

  private static Map<String, Versions> read() {
    Map<String, Versions> lists = new LinkedHashMap<>();
    CodeListFiles.of("index.csv")
        .forEach(
            row ->
                lists
                    .computeIfAbsent(row.text("list"), list -> new Versions())
                    .files
                    .put(row.text("version"), row.text("file")));
    return lists;
  }

  private static final class Versions {
    private final Map<String, String> files = new LinkedHashMap<>();
    private volatile CodeList[] opened = {};

    CodeList[] opened() {
      CodeList[] known = opened;
      return known.length == 0 ? open() : known;
    }

    // one reader: the rows of a list are then held once
    private synchronized CodeList[] open() {
      if (opened.length == 0) {
        List<CodeList> versions = new ArrayList<>();
        files.values().forEach(file -> versions.add(new CodeList(file)));
        opened = versions.toArray(new CodeList[0]);
      }
      return opened;
    }
  }
}
