package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.table.Row;
import vn.lienthong.qcvn109.table.Table;

/** One version of one list. Its origin is read at once, its rows when they are first needed. */
final class CodeList {
  private final Table file;
  private final CodeListInfo info;
  private volatile @Nullable Map<String, CodeEntry> entries;

  CodeList(String fileName) {
    this.file = CodeListFiles.of(fileName);
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
    return Objects.requireNonNull(map().get(code), () -> file.file() + ": " + code);
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
    file.forEach(
        row -> {
          CodeEntry entry = entry(row);
          if (read.put(entry.code(), entry) != null) {
            throw new IllegalStateException(file.file() + " has a code twice: " + entry.code());
          }
        });
    return read;
  }

  private CodeEntry entry(Row row) {
    String parent = row.optional("parent");
    LocalDate from = row.date("valid_from");
    LocalDate to = row.date("valid_to");
    return new CodeEntry(
        info.list(),
        info.version(),
        row.text("code"),
        parent.isEmpty() ? null : parent,
        row.text("name"),
        or(row.optional("name_en"), row.text("name")),
        from == null ? info.validFrom() : from,
        to == null ? info.validTo() : to,
        or(row.optional("confidence"), info.confidence()));
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
