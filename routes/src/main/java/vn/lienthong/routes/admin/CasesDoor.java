package vn.lienthong.routes.admin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code /ops/cases} as JSON, behind the same login as {@link OperatorsDoor}. */
final class CasesDoor {
  private static final String CASES = "/ops/cases";
  private final CaseDesk desk;

  CasesDoor(CaseDesk desk) {
    this.desk = desk;
  }

  private record Asked(@Nullable String reason) {}

  RouterFunction<ServerResponse> routes() {
    return OperatorsDoor.guarded(
        RouterFunctions.route()
            .GET(CASES, this::cases)
            .POST(
                CASES + "/{id}/take",
                request ->
                    done(desk.take(id(request), OperatorsDoor.who(request), reason(request))))
            .POST(
                CASES + "/{id}/close",
                request ->
                    done(desk.close(id(request), OperatorsDoor.who(request), reason(request)))));
  }

  private ServerResponse cases(ServerRequest request) {
    var filter =
        new CaseList.Filter(
            request.param("dossier").orElse(null),
            request.param("incident").orElse(null),
            request.param("all").filter("true"::equals).isPresent());
    List<OpenCase> found = desk.list(filter, OperatorsDoor.WANTED);
    return OperatorsDoor.json(
        200, OperatorsDoor.page("cases", found.stream().map(OpenCase::fields).toList()));
  }

  private static ServerResponse done(OpenCase one) {
    return OperatorsDoor.json(200, one.fields());
  }

  private static String reason(ServerRequest request) throws ServletException, IOException {
    String reason = OperatorsDoor.body(request, Asked.class).reason();
    return reason == null ? "" : reason.strip();
  }

  private static long id(ServerRequest request) {
    try {
      return Long.parseLong(request.pathVariable("id"));
    } catch (NumberFormatException e) {
      throw OperatorRefused.wrong("số của việc phải là một số", "a case has a number");
    }
  }
}
