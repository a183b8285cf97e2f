package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one version of a list comes from, as the first lines of its file say it.
 *
 * @param list the list's id
 * @param version the version's id
 * @param file the name of its file
 * @param title in Vietnamese
 * @param englishTitle in English
 * @param validFrom the first day; null where none is known
 * @param validTo the last day; null where it is still valid
 * @param complete false where other codes may exist that were not found
 * @param source law, page or data set
 * @param dataDate when the data were read, year and month at least
 * @param licence of the data
 * @param confidence of the whole, or {@code per row}
 * @param note what a user has to know, in Vietnamese; may be empty
 * @param englishNote the same in English
 */
public record CodeListInfo(
    String list,
    String version,
    String file,
    String title,
    String englishTitle,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean complete,
    String source,
    String dataDate,
    String licence,
    String confidence,
    String note,
    String englishNote) {

  /** Whether this version is in force on that day. */
  public boolean validAt(LocalDate day) {
    return Period.contains(validFrom, validTo, day);
  }

  static CodeListInfo read(CsvResource file) {
    var header = file.header();
    return new CodeListInfo(
        header.get("list"),
        header.get("version"),
        file.name(),
        header.get("title"),
        header.get("title-en"),
        Period.day(header.get("valid-from")),
        Period.day(header.get("valid-to")),
        header.get("complete").equals("true"),
        header.get("source"),
        header.get("data-date"),
        header.get("licence"),
        header.get("confidence"),
        header.optional("note"),
        header.optional("note-en"));
  }
}
