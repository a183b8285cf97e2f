package vn.lienthong.routes.admin;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asked to have done.
 *
 * @param id its number
 * @param action what is to be done
 * @param askedBy who asked
 * @param askedAt when
 * @param expiresAt after it nobody can approve it
 * @param reason why
 * @param filter which messages were meant, as JSON
 * @param state {@code CHO_DUYET} waits for another person, {@code DANG_LAM}, {@code XONG}, {@code
 *     HET_HAN} nobody agreed in time
 * @param approvedBy who agreed; null where nobody had to, or has yet
 * @param results how many messages by what came of them; {@code CHO} those not done yet
 */
record ReplayRequest(
    long id,
    ReplayAction action,
    String askedBy,
    OffsetDateTime askedAt,
    OffsetDateTime expiresAt,
    String reason,
    String filter,
    String state,
    @Nullable String approvedBy,
    Map<String, Long> results) {

  static final String WAITS = "CHO_DUYET";
  static final String UNDER_WAY = "DANG_LAM";
  static final String DONE = "XONG";
  static final String EXPIRED = "HET_HAN";

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("request", id);
    fields.put("action", action.word());
    fields.put("state", state);
    fields.put("askedBy", askedBy);
    fields.put("askedAt", askedAt.toString());
    fields.put("expiresAt", expiresAt.toString());
    fields.put("approvedBy", approvedBy);
    fields.put("reason", reason);
    fields.put("filter", filter);
    fields.put("results", results);
    return fields;
  }
}
