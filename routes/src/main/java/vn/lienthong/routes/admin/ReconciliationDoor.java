package vn.lienthong.routes.admin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationActions;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationReport;

/** {@code /ops/reconciliation} as JSON, behind the same login as {@link OperatorsDoor}. */
final class ReconciliationDoor {
  private static final String ROUNDS = "/ops/reconciliation";
  private static final String ITEM = ROUNDS + "/items/{id}";

  private final ReconciliationReport report;
  private final ReconciliationActions actions;

  ReconciliationDoor(ReconciliationReport report, ReconciliationActions actions) {
    this.report = report;
    this.actions = actions;
  }

  private record Asked(
      @Nullable String kind,
      @Nullable String day,
      @Nullable Integer seen,
      @Nullable String reason) {}

  RouterFunction<ServerResponse> routes() {
    return OperatorsDoor.guarded(
        RouterFunctions.route()
            .GET(ROUNDS, request -> list())
            .GET(ROUNDS + "/{code}", request -> one(request.pathVariable("code")))
            .POST(ROUNDS, this::open)
            .POST(ITEM + "/resend", this::resend)
            .POST(ITEM + "/resume", this::resume));
  }

  private ServerResponse list() {
    var page = OperatorsDoor.page("rounds", report.rounds(OperatorsDoor.WANTED));
    page.put("lag", report.lag());
    return OperatorsDoor.json(200, page);
  }

  private ServerResponse one(String code) {
    return OperatorsDoor.json(
        200,
        report
            .round(code)
            .orElseThrow(
                () ->
                    new OperatorRefused(
                        404,
                        "Không có kỳ đối soát " + code + "; xem ./lienthong reconcile list",
                        "there is no round " + code)));
  }

  private ServerResponse open(ServerRequest request) throws ServletException, IOException {
    Asked asked = OperatorsDoor.body(request, Asked.class);
    String reason = OperatorsDoor.reason(asked.reason());
    return one(
        actions.open(String.valueOf(asked.kind()), day(asked), OperatorsDoor.who(request), reason));
  }

  private ServerResponse resend(ServerRequest request) throws ServletException, IOException {
    String reason = OperatorsDoor.reason(OperatorsDoor.body(request, Asked.class).reason());
    var message = actions.resend(id(request), OperatorsDoor.who(request), reason);
    return OperatorsDoor.json(200, Map.of("item", id(request), "message", message.toString()));
  }

  private ServerResponse resume(ServerRequest request) throws ServletException, IOException {
    Asked asked = OperatorsDoor.body(request, Asked.class);
    actions.resume(
        id(request), OperatorsDoor.word(request, asked.reason(), asked.seen(), "reconcile show"));
    return OperatorsDoor.json(200, Map.of("item", id(request)));
  }

  private static LocalDate day(Asked asked) {
    try {
      return LocalDate.parse(String.valueOf(asked.day()));
    } catch (DateTimeException e) {
      throw OperatorRefused.wrong("ngày phải có dạng 2026-11-22", "day must look like 2026-11-22");
    }
  }

  private static long id(ServerRequest request) {
    try {
      return Long.parseLong(request.pathVariable("id"));
    } catch (NumberFormatException e) {
      throw OperatorRefused.wrong("mục phải là một số", "an item has a number");
    }
  }
}
