package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one code means in one version of one list.
 *
 * @param list the list's id, for example {@code dvhc}
 * @param version the version's id, for example {@code from-2025-07-01}
 * @param code the code as it stands in messages
 * @param parent the code one level up; null where the list has no levels or this is the top one
 * @param name in Vietnamese
 * @param englishName in English; the Vietnamese name where the list has no other
 * @param validFrom the first day; null where none is known
 * @param validTo the last day; null where it is still valid
 * @param confidence {@code high}, {@code medium}, {@code low}, {@code inference} or {@code own}
 *     (the hub's)
 */
public record CodeEntry(
    String list,
    String version,
    String code,
    @Nullable String parent,
    String name,
    String englishName,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String confidence) {

  /** Whether the code has this meaning on that day. */
  public boolean validAt(LocalDate day) {
    return Period.contains(validFrom, validTo, day);
  }
}
