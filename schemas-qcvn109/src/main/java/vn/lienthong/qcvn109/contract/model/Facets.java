package vn.lienthong.qcvn109.contract.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a simple type allows. Lengths count code points; for bytes they count bytes.
 *
 * @param patterns a value must match every one of them as a whole; regular expressions of XML
 *     Schema
 * @param values the only values allowed; empty where they are not listed
 * @param minimum the smallest value, itself allowed
 * @param maximum the largest value, itself allowed
 */
public record Facets(
    List<String> patterns,
    List<EnumerationValue> values,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable String minimum,
    @Nullable String maximum,
    @Nullable Integer totalDigits,
    @Nullable Integer fractionDigits) {
  static final Facets NONE = new Facets(List.of(), List.of(), null, null, null, null, null, null);

  public Facets {
    patterns = List.copyOf(patterns);
    values = List.copyOf(values);
  }
}
