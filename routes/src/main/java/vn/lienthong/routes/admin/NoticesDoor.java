package vn.lienthong.routes.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.lienthong.routes.procedure.notice.Notice;
import vn.lienthong.routes.procedure.notice.NoticeLimits;
import vn.lienthong.routes.procedure.notice.Notices;

/**
 * {@code /ops/notices} as JSON, behind the same login as {@link OperatorsDoor}: notices of birth
 * and death that no registration followed in time. Nobody is named; the number is in the evidence.
 */
final class NoticesDoor {
  private final Jdbi database;
  private final Notices notices;
  private final NoticeLimits limits;

  NoticesDoor(Jdbi database, Notices notices, NoticeLimits limits) {
    this.database = database;
    this.notices = notices;
    this.limits = limits;
  }

  RouterFunction<ServerResponse> routes() {
    return OperatorsDoor.guarded(RouterFunctions.route().GET("/ops/notices", this::list));
  }

  private ServerResponse list(ServerRequest request) {
    String commune = request.param("commune").orElse(null);
    if (commune != null && !commune.matches("\\d{5}")) {
      throw OperatorRefused.wrong(
          "mã xã gồm 5 chữ số, xem ./lienthong codes", "a commune's code has 5 digits");
    }
    List<Notice> found =
        database.withHandle(
            handle -> notices.unregistered(handle, limits, commune, OperatorsDoor.WANTED));
    return OperatorsDoor.json(
        200, OperatorsDoor.page("notices", found.stream().map(this::fields).toList()));
  }

  private Map<String, Object> fields(Notice notice) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", notice.kind().name());
    fields.put("issuer", notice.issuer().value());
    fields.put("state", notice.state().name());
    fields.put("receivedAt", notice.receivedAt().toString());
    fields.put("commune", notice.commune());
    fields.put("dossier", notice.dossier());
    fields.put("evidence", notice.evidenceId());
    fields.put("viecCanLam", vietnamese(notice));
    fields.put("toDo", english(notice));
    return fields;
  }

  private static String vietnamese(Notice notice) {
    return notice.dossier() == null
        ? "Hỏi Ủy ban nhân dân xã: đã đăng ký trên giấy chưa, nếu chưa thì nhắc gia đình"
        : "Có hồ sơ nhưng chưa đăng ký xong: ./lienthong dossier show " + notice.dossier();
  }

  private static String english(Notice notice) {
    return notice.dossier() == null
        ? "ask the commune whether it was registered on paper, else remind the family"
        : "a dossier names it and is not done: look at it";
  }
}
