package vn.lienthong.adapters.civilstatus.simulator;

import java.util.List;
import java.util.Map;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.connectors.api.HttpReply;

/** What an officer sees of the papers, and how he takes one back. */
final class PaperPages {
  // dc:VanBanType: with a longer one the hub would refuse the revocation, after the register has
  // it.
  private static final int LONGEST_REASON = 2000;

  private final PaperDesk desk;
  private final PaperRegister register;

  PaperPages(PaperDesk desk, PaperRegister register) {
    this.desk = desk;
    this.register = register;
  }

  List<Resource> resources() {
    return List.of(
        Resource.table("/ban-dien-tu", this::table),
        new Resource("POST", "/ban-dien-tu/thu-hoi", (query, body) -> revoke(query)));
  }

  private HttpReply revoke(Map<String, String> query) {
    String code = query.getOrDefault("ma", "");
    String reason = query.getOrDefault("ly-do", "");
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Resource.text(
          400,
          "Chưa thu hồi. Nêu lý do, tối đa %1$d ký tự: ly-do=... / not revoked: give the reason, at most %1$d characters\n"
              .formatted(LONGEST_REASON));
    }
    String replacement = query.get("thay-the");
    if (code.equals(replacement)) {
      return Resource.text(
          400,
          "Chưa thu hồi. Bản thay thế phải là bản khác / not revoked: another paper replaces it\n");
    }
    return desk.revoke(code, reason, replacement)
        ? Resource.text(200, code + " đã thu hồi / revoked\n")
        : Resource.text(404, "Sổ không có mã này / the register has no such paper\n");
  }

  private String table() {
    StringBuilder text = new StringBuilder("ma\tho-so\tdau-van\tthu-hoi\n");
    register
        .all()
        .forEach(
            (code, entry) ->
                text.append(code)
                    .append('\t')
                    .append(entry.dossier())
                    .append('\t')
                    .append(entry.digest())
                    .append('\t')
                    .append(entry.revokedOn() == null ? "-" : entry.revokedOn())
                    .append('\n'));
    return text.toString();
  }
}
