package vn.lienthong.routes.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;

/**
 * Which figures are wanted.
 *
 * @param from the first day in Việt Nam
 * @param to the last day
 * @param measures at least one
 * @param areas codes, {@code ""} for the nation; at least one
 * @param services only these; empty for all
 */
public record FigureQuery(
    LocalDate from,
    LocalDate to,
    Set<ChiTieuType> measures,
    Set<String> areas,
    Set<String> services) {
  /** Keeps its own copies. */
  public FigureQuery {
    measures = Set.copyOf(measures);
    areas = Set.copyOf(areas);
    services = Set.copyOf(services);
  }

  boolean wants(Series series) {
    return measures.contains(series.measure())
        && (services.isEmpty() || services.contains(series.service()));
  }

  /** The same; no measure means all, no area the nation. */
  public static FigureQuery of(
      LocalDate from,
      LocalDate to,
      Collection<ChiTieuType> measures,
      Collection<String> areas,
      Collection<String> services) {
    return new FigureQuery(
        from,
        to,
        measures.isEmpty() ? EnumSet.allOf(ChiTieuType.class) : Set.copyOf(measures),
        Set.copyOf(areas.isEmpty() ? List.of(AreaTree.NATION) : areas),
        Set.copyOf(services));
  }
}
