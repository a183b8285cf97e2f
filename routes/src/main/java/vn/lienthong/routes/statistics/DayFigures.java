package vn.lienthong.routes.statistics;

import static vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType.DUNG_HAN;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType.HO_SO_XONG;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType.QUA_HAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;

/** The figures of a day by area, from what was counted by commune. */
final class DayFigures {
  private final Map<Series, Map<String, Long>> counts;
  private final Function<String, @Nullable String> province;

  DayFigures(Map<Series, Map<String, Long>> counts, LocalDate day) {
    AdministrativeUnits units = AdministrativeUnits.at(day);
    this.counts = counts;
    this.province =
        code ->
            units
                .find(code)
                .map(AdministrativeUnit::provinceCode)
                .filter(p -> !p.equals(code))
                .orElse(null);
  }

  /** By series, with nothing hidden. */
  Map<Series, List<Cell>> whole() {
    Map<Series, List<Cell>> figures = new LinkedHashMap<>();
    counts.forEach(
        (series, byCommune) -> figures.put(series, new AreaTree(byCommune, province).cells()));
    addFinished(figures);
    return figures;
  }

  /**
   * By series, with what must be hidden. Finished dossiers are those on time and those late: their
   * sum is shown only where both are, so that it tells nothing that its parts do not.
   */
  Map<Series, List<Cell>> hidden(int threshold) {
    Map<Series, List<Cell>> figures = new LinkedHashMap<>();
    counts.forEach((series, byCommune) -> figures.put(series, hidden(byCommune, threshold)));
    addFinished(figures);
    return figures;
  }

  private void addFinished(Map<Series, List<Cell>> figures) {
    for (String service : finished()) {
      figures.put(
          new Series(HO_SO_XONG, service),
          sum(
              figures.getOrDefault(new Series(DUNG_HAN, service), List.of()),
              figures.getOrDefault(new Series(QUA_HAN, service), List.of())));
    }
  }

  private List<Cell> hidden(Map<String, Long> byCommune, int threshold) {
    AreaTree tree = new AreaTree(byCommune, province);
    new Suppression(threshold).hide(tree);
    return tree.cells();
  }

  private Set<String> finished() {
    Set<String> services = new TreeSet<>();
    counts.keySet().stream()
        .filter(series -> series.measure() == DUNG_HAN || series.measure() == QUA_HAN)
        .forEach(series -> services.add(series.service()));
    return services;
  }

  private static List<Cell> sum(List<Cell> some, List<Cell> others) {
    Map<String, Cell> sums = new TreeMap<>();
    List<Cell> both = new ArrayList<>(some);
    both.addAll(others);
    both.forEach(
        cell ->
            sums.merge(
                cell.area(),
                cell,
                (one, two) ->
                    new Cell(one.area(), one.count() + two.count(), one.hidden() || two.hidden())));
    return List.copyOf(sums.values());
  }
}
