package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.table.Table;

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
 * @param completeFrom the first day for which that is so; null where it is so from the first day on
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
    @Nullable LocalDate completeFrom,
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

  /** A day on which this version is in force. */
  LocalDate anyDay() {
    LocalDate end = validTo == null ? validFrom : validTo;
    return end == null ? LocalDate.EPOCH : end;
  }

  /** Whether every code of that day is held, so that an unknown one is wrong. */
  public boolean completeAt(LocalDate day) {
    return complete && validAt(day) && Period.contains(completeFrom, null, day);
  }

  static CodeListInfo read(Table file) {
    var remarks = file.remarks();
    return new CodeListInfo(
        remarks.get("list"),
        remarks.get("version"),
        file.file(),
        remarks.get("title"),
        remarks.get("title-en"),
        Period.day(remarks.get("valid-from")),
        Period.day(remarks.get("valid-to")),
        remarks.get("complete").equals("true"),
        Period.day(remarks.optional("complete-from")),
        remarks.get("source"),
        remarks.get("data-date"),
        remarks.get("licence"),
        remarks.get("confidence"),
        remarks.optional("note"),
        remarks.optional("note-en"));
  }
}
