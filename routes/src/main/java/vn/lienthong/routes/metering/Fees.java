package vn.lienthong.routes.metering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code config/fees.yaml}: which product an agreement is for, and what it costs.
 *
 * @param legalBasis the law that the fees rest on
 * @param illustrative whether the rates are samples
 * @param products by agreement
 * @param exempt members that pay nothing
 */
record Fees(String legalBasis, boolean illustrative, List<Product> products, Set<String> exempt) {
  static final Fees NONE = new Fees("", true, List.of(), Set.of());

  /**
   * A product.
   *
   * @param agreements codes of the agreements that are for it
   * @param perAnswer đồng for each answer
   * @param perField đồng for each field that was given
   */
  record Product(
      String code,
      String name,
      String englishName,
      List<String> agreements,
      long perAnswer,
      long perField) {}

  Fees {
    products = List.copyOf(products);
    exempt = Set.copyOf(exempt);
  }

  Optional<Product> product(String agreement) {
    return products.stream().filter(one -> one.agreements().contains(agreement)).findFirst();
  }

  /** In đồng; null where no fee is due. */
  @Nullable Long amount(String consumer, String agreement, long answers, long fields) {
    return exempt.contains(consumer)
        ? null
        : product(agreement)
            .map(one -> one.perAnswer() * answers + one.perField() * fields)
            .orElse(null);
  }
}
