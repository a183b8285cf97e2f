package vn.lienthong.routes.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTieuType;
import vn.lienthong.routes.statistics.Figure;
import vn.lienthong.routes.statistics.FigureQuery;
import vn.lienthong.routes.statistics.Figures;
import vn.lienthong.routes.statistics.FiguresRefused;

/** {@code /ops/statistics} as JSON: what members are told by {@code ThongKeTongHop}, no more. */
final class StatisticsDoor {
  private final Figures figures;

  StatisticsDoor(Figures figures) {
    this.figures = figures;
  }

  RouterFunction<ServerResponse> routes() {
    return OperatorsDoor.guarded(RouterFunctions.route().GET("/ops/statistics", this::figures));
  }

  private ServerResponse figures(ServerRequest request) {
    try {
      Figures.Result result =
          figures.read(
              FigureQuery.of(
                  day(request, "from"),
                  day(request, "to"),
                  all(request, "measure").stream().map(StatisticsDoor::measure).toList(),
                  all(request, "area"),
                  all(request, "service")));
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("asOf", result.asOf().toString());
      answer.put("threshold", result.threshold());
      answer.put("figures", result.figures().stream().map(StatisticsDoor::json).toList());
      return OperatorsDoor.json(200, answer);
    } catch (FiguresRefused refused) {
      throw OperatorRefused.wrong(refused.vietnamese(), String.valueOf(refused.getMessage()));
    }
  }

  private static Map<String, Object> json(Figure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", figure.day().toString());
    json.put("area", figure.area());
    json.put("measure", figure.measure().value());
    json.put("service", figure.service());
    json.put("count", figure.count());
    json.put("hidden", figure.count() == null);
    return json;
  }

  private static LocalDate day(ServerRequest request, String name) {
    try {
      return LocalDate.parse(request.param(name).orElse(""));
    } catch (DateTimeException e) {
      throw OperatorRefused.wrong(
          name + " phải có dạng 2026-11-22", name + " must look like 2026-11-22");
    }
  }

  private static ChiTieuType measure(String name) {
    try {
      return ChiTieuType.fromValue(name);
    } catch (IllegalArgumentException e) {
      throw OperatorRefused.wrong(
          "không có chỉ tiêu này; có: " + Arrays.toString(ChiTieuType.values()),
          "there is no such measure");
    }
  }

  private static List<String> all(ServerRequest request, String name) {
    return request.params().getOrDefault(name, List.of());
  }
}
