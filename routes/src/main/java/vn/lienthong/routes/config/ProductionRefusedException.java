package vn.lienthong.routes.config;

import java.util.List;
import java.util.stream.Collectors;

/** The hub does not start in profile {@code prod}; all reasons at once. */
public final class ProductionRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ProductionProblem> problems;

  ProductionRefusedException(List<ProductionProblem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.setting() + ": " + problem.english())
            .collect(Collectors.joining("; ", "Not safe for production: ", "")));
    this.problems = List.copyOf(problems);
  }

  /** Every reason; at least one. */
  public List<ProductionProblem> problems() {
    return problems;
  }
}
