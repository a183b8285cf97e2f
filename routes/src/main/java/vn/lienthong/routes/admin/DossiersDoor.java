package vn.lienthong.routes.admin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.lienthong.routes.procedure.DossierDecisions;
import vn.lienthong.routes.procedure.DossierReport;

/** {@code /ops/dossiers} as JSON, behind the same login as {@link OperatorsDoor}. */
final class DossiersDoor {
  private static final String DOSSIERS = "/ops/dossiers";

  private final DossierReport report;
  private final DossierDecisions decisions;

  DossiersDoor(DossierReport report, DossierDecisions decisions) {
    this.report = report;
    this.decisions = decisions;
  }

  private record Asked(
      @Nullable String action,
      @Nullable String step,
      @Nullable Integer seen,
      @Nullable String reason) {}

  RouterFunction<ServerResponse> routes() {
    return OperatorsDoor.guarded(
        RouterFunctions.route()
            .GET(DOSSIERS, this::list)
            .GET(DOSSIERS + "/{code}", request -> one(request.pathVariable("code")))
            .POST(DOSSIERS + "/{code}/decision", this::decide));
  }

  private ServerResponse list(ServerRequest request) {
    List<Map<String, Object>> found =
        report.list(
            request.param("state").orElse(null),
            request.param("late").filter("true"::equals).isPresent(),
            OperatorsDoor.WANTED);
    return OperatorsDoor.json(200, OperatorsDoor.page("dossiers", found));
  }

  private ServerResponse one(String code) {
    return OperatorsDoor.json(
        200,
        report
            .of(code)
            .orElseThrow(
                () ->
                    new OperatorRefused(
                        404,
                        "Không có hồ sơ " + code + "; xem ./lienthong dossier list",
                        "there is no dossier " + code)));
  }

  private ServerResponse decide(ServerRequest request) throws ServletException, IOException {
    Asked asked = OperatorsDoor.body(request, Asked.class);
    String code = request.pathVariable("code");
    var word = OperatorsDoor.word(request, asked.reason(), asked.seen(), "dossier show");
    switch (String.valueOf(asked.action())) {
      case "redo" -> decisions.redo(code, step(asked), word);
      case "skip" -> decisions.skip(code, step(asked), word);
      case "end" -> decisions.end(code, word);
      default ->
          throw OperatorRefused.wrong(
              "quyết định phải là redo, skip hoặc end", "action must be redo, skip or end");
    }
    return one(code);
  }

  private static String step(Asked asked) {
    String step = asked.step();
    if (step == null) {
      throw OperatorRefused.wrong("thiếu tên bước", "the name of the step is missing");
    }
    return step;
  }
}
