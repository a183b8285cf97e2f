package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of one list. Its origin is read at once, its rows when they are first needed. */
final class CodeList {
  private final CsvResource file;
  private final CodeListInfo info;
  private volatile @Nullable Map<String, CodeEntry> entries;

  CodeList(String fileName) {
    this.file = new CsvResource(fileName);
    this.info = CodeListInfo.read(file);
  }

  CodeListInfo info() {
    return info;
  }

  Collection<CodeEntry> entries() {
    return Collections.unmodifiableCollection(map().values());
  }

  @Nullable CodeEntry find(String code) {
    return map().get(code);
  }

  /** A code that must be there. */
  CodeEntry get(String code) {
    return Objects.requireNonNull(map().get(code), () -> file.name() + ": " + code);
  }

  @Nullable CodeEntry find(String code, LocalDate at) {
    if (!info.validAt(at)) {
      return null;
    }
    CodeEntry entry = map().get(code);
    return entry != null && entry.validAt(at) ? entry : null;
  }

  // Two threads may read the file at the same time; both get the same rows.
  private Map<String, CodeEntry> map() {
    Map<String, CodeEntry> known = entries;
    if (known == null) {
      known = read();
      entries = known;
    }
    return known;
  }

  private Map<String, CodeEntry> read() {
    Map<String, CodeEntry> read = new LinkedHashMap<>();
    file.rows(
        row -> {
          CodeEntry entry = entry(row);
          if (read.put(entry.code(), entry) != null) {
            throw new IllegalStateException(file.name() + " has a code twice: " + entry.code());
          }
        });
    return read;
  }

  private CodeEntry entry(CsvResource.Row row) {
    String parent = row.get("parent");
    LocalDate from = Period.day(row.get("valid_from"));
    LocalDate to = Period.day(row.get("valid_to"));
    return new CodeEntry(
        info.list(),
        info.version(),
        row.get("code"),
        parent.isEmpty() ? null : parent,
        row.get("name"),
        or(row.get("name_en"), row.get("name")),
        from == null ? info.validFrom() : from,
        to == null ? info.validTo() : to,
        or(row.get("confidence"), info.confidence()));
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
