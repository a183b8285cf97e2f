package vn.lienthong.routes.admin;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.lienthong.routes.metering.Metering;
import vn.lienthong.routes.metering.Statement;
import vn.lienthong.routes.metering.Usage;

/** {@code /ops/metering} as JSON: what members used in a month, and whether it can be proved. */
final class MeteringDoor {
  private final Metering metering;

  MeteringDoor(Metering metering) {
    this.metering = metering;
  }

  RouterFunction<ServerResponse> routes() {
    return OperatorsDoor.guarded(
        RouterFunctions.route()
            .GET("/ops/metering", this::month)
            .GET("/ops/metering/check", this::check));
  }

  private ServerResponse month(ServerRequest request) {
    Metering.Month month = metering.month(asked(request), request.param("member").orElse(null));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("month", asked(request).toString());
    answer.put("closed", month.closed());
    answer.put("legalBasis", month.legalBasis());
    answer.put("illustrative", month.illustrative());
    answer.put("statements", month.statements().stream().map(MeteringDoor::json).toList());
    answer.put("days", month.days().stream().map(MeteringDoor::json).toList());
    return OperatorsDoor.json(200, answer);
  }

  private ServerResponse check(ServerRequest request) {
    Metering.Check check = metering.verify(asked(request));
    return OperatorsDoor.json(
        200,
        Map.of("days", check.days(), "lines", check.lines(), "differences", check.differences()));
  }

  private static Map<String, Object> json(Statement statement) {
    List<Map<String, Object>> lines = statement.lines().stream().map(MeteringDoor::json).toList();
    return Map.of("member", statement.member(), "digest", statement.digest(), "lines", lines);
  }

  private static Map<String, Object> json(Statement.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("agreement", line.agreement());
    json.put("service", line.service());
    json.put("product", line.product());
    json.put("questions", line.questions());
    json.put("answers", line.answers());
    json.put("fields", line.fields());
    json.put("amount", line.amount());
    return json;
  }

  private static Map<String, Object> json(Usage day) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", day.day().toString());
    json.put("member", day.consumer());
    json.put("agreement", day.agreement());
    json.put("service", day.service());
    json.put("questions", day.questions());
    json.put("answers", day.answers());
    json.put("fields", day.fields());
    json.put("digest", day.digest());
    return json;
  }

  private static YearMonth asked(ServerRequest request) {
    try {
      return YearMonth.parse(request.param("month").orElse(""));
    } catch (DateTimeException e) {
      throw OperatorRefused.wrong("tháng phải có dạng 2026-10", "month must look like 2026-10");
    }
  }
}
