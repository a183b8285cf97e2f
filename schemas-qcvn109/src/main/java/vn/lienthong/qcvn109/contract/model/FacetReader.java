package vn.lienthong.qcvn109.contract.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds the facets of one restriction to those of its base. */
final class FacetReader {
  private final List<String> ownPatterns = new ArrayList<>();
  private final List<EnumerationValue> values = new ArrayList<>();
  private @Nullable Integer minLength;
  private @Nullable Integer maxLength;
  private @Nullable String minimum;
  private @Nullable String maximum;
  private @Nullable Integer totalDigits;
  private @Nullable Integer fractionDigits;

  private FacetReader(Facets base) {
    minLength = base.minLength();
    maxLength = base.maxLength();
    minimum = base.minimum();
    maximum = base.maximum();
    totalDigits = base.totalDigits();
    fractionDigits = base.fractionDigits();
  }

  static Facets read(XsdNode restriction, Facets base) {
    FacetReader reader = new FacetReader(base);
    restriction.children().forEach(reader::read);
    return reader.facets(base);
  }

  private void read(XsdNode facet) {
    String value = facet.required("value");
    switch (facet.kind()) {
      case "pattern" -> ownPatterns.add(value);
      case "enumeration" -> values.add(new EnumerationValue(value, DocumentationReader.of(facet)));
      case "length" -> {
        minLength = Integer.valueOf(value);
        maxLength = minLength;
      }
      case "minLength" -> minLength = Integer.valueOf(value);
      case "maxLength" -> maxLength = Integer.valueOf(value);
      case "minInclusive" -> minimum = value;
      case "maxInclusive" -> maximum = value;
      case "totalDigits" -> totalDigits = Integer.valueOf(value);
      case "fractionDigits" -> fractionDigits = Integer.valueOf(value);
      default -> throw facet.unsupported("as a facet");
    }
  }

  private Facets facets(Facets base) {
    List<String> patterns = new ArrayList<>(base.patterns());
    // Patterns of one restriction are alternatives, those of the next one must match as well.
    if (!ownPatterns.isEmpty()) {
      patterns.add(String.join("|", ownPatterns));
    }
    return new Facets(
        patterns,
        values.isEmpty() ? base.values() : values,
        minLength,
        maxLength,
        minimum,
        maximum,
        totalDigits,
        fractionDigits);
  }
}
