package vn.lienthong.routes.admin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Which messages an operator means. What is null does not matter.
 *
 * @param states where their hand-overs stand
 * @param receiver for whom they are
 * @param sender whose they are
 * @param messageId {@code MaThongDiep}
 * @param service {@code LoaiThongDiep}
 * @param from received at this time or later
 * @param to received before it
 * @param reasonCode the wire code of what failed last
 * @param incident the incident id of what failed last
 */
record ReplayFilter(
    List<HandOverState> states,
    @Nullable MemberCode receiver,
    @Nullable MemberCode sender,
    @Nullable UUID messageId,
    @Nullable String service,
    @Nullable OffsetDateTime from,
    @Nullable OffsetDateTime to,
    @Nullable String reasonCode,
    @Nullable String incident) {

  private static final Set<String> NAMES =
      Set.of("state", "member", "message", "service", "from", "to", "reason-code", "incident");

  /**
   * Reads what an operator wrote.
   *
   * @throws OperatorRefused with the rule, for a name or value that is not known
   */
  static ReplayFilter of(Map<String, String> words) {
    for (String name : words.keySet()) {
      if (!NAMES.contains(name)) {
        throw OperatorRefused.wrong("không có bộ lọc " + name, "filter " + name + " is not known");
      }
    }
    String message = words.get("message");
    String[] parts = message == null ? new String[0] : message.split("/", -1);
    if (message != null && parts.length != 2) {
      throw OperatorRefused.wrong(
          "message phải là BenGui/MaThongDiep", "message: SENDER/MaThongDiep");
    }
    return new ReplayFilter(
        states(words.getOrDefault("state", "TREO,HONG")),
        read(words, "member", ReplayFilter::member),
        message == null ? null : member(parts[0]),
        message == null ? null : uuid(parts[1]),
        words.get("service"),
        read(words, "from", ReplayFilter::time),
        read(words, "to", ReplayFilter::time),
        words.get("reason-code"),
        words.get("incident"));
  }

  /** Whether it names anything beside states: everything at once is nobody's decision. */
  boolean namesSomething() {
    return receiver != null
        || messageId != null
        || service != null
        || from != null
        || to != null
        || reasonCode != null
        || incident != null;
  }

  /** The same as text, in a fixed order. */
  Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    words.put("state", String.join(",", states.stream().map(Enum::name).toList()));
    put(words, "member", receiver);
    put(words, "message", messageId == null ? null : sender + "/" + messageId);
    put(words, "service", service);
    put(words, "from", from);
    put(words, "to", to);
    put(words, "reason-code", reasonCode);
    put(words, "incident", incident);
    return new LinkedHashMap<>(words);
  }

  private static void put(Map<String, String> words, String name, @Nullable Object value) {
    if (value != null) {
      words.put(name, value.toString());
    }
  }

  private static <T> @Nullable T read(
      Map<String, String> words, String name, Function<String, T> reading) {
    String word = words.get(name);
    return word == null ? null : reading.apply(word);
  }

  private static List<HandOverState> states(String names) {
    return Arrays.stream(names.split(",", -1)).map(ReplayFilter::state).distinct().toList();
  }

  private static HandOverState state(String name) {
    try {
      return HandOverState.valueOf(name.strip());
    } catch (IllegalArgumentException unknown) {
      String known = Arrays.toString(HandOverState.values());
      throw OperatorRefused.wrong("state phải là một hay nhiều trong " + known, "state: " + known);
    }
  }

  private static MemberCode member(String text) {
    try {
      return new MemberCode(text);
    } catch (IllegalArgumentException wrong) {
      throw OperatorRefused.wrong(
          "mã thành viên gồm A-Z, 0-9 và dấu chấm, tối đa 35 ký tự",
          "a member's code: A-Z, digits and dots, 35 at most");
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException wrong) {
      throw OperatorRefused.wrong(
          "message phải là BenGui/MaThongDiep", "message: SENDER/MaThongDiep");
    }
  }

  private static OffsetDateTime time(String text) {
    try {
      return text.length() == "2026-11-22".length()
          ? LocalDate.parse(text).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime()
          : OffsetDateTime.parse(text);
    } catch (DateTimeParseException wrong) {
      throw OperatorRefused.wrong(
          "from, to phải là 2026-11-22 hoặc 2026-11-22T08:00:00+07:00",
          "from, to: 2026-11-22 or 2026-11-22T08:00:00+07:00");
    }
  }
}
