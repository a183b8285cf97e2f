package vn.lienthong.routes.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.connectors.evidence.HandOverState;

/** Which messages an operator means. */
final class ReplayFilterOptions {
  /** All states, for a person to type. */
  static final String EVERY_STATE =
      Arrays.stream(HandOverState.values()).map(Enum::name).collect(Collectors.joining(","));

  @Option(
      names = "--state",
      paramLabel = "<TREO,HONG,...>",
      description = "Trạng thái / states: TREO parked, HONG dead (TREO,HONG); CHO, HET_HAN, BO_QUA")
  private @Nullable String state;

  @Option(names = "--member", paramLabel = "<mã/code>", description = "Bên nhận / receiver")
  private @Nullable String member;

  @Option(
      names = "--message",
      paramLabel = "<BenGui/MaThongDiep>",
      description = "Một thông điệp / one message")
  private @Nullable String message;

  @Option(names = "--service", paramLabel = "<LoaiThongDiep>", description = "Dịch vụ / service")
  private @Nullable String service;

  @Option(
      names = "--from",
      paramLabel = "<thời điểm/time>",
      description = "Nhận từ / received since: 2026-11-22 [T08:00:00+07:00]")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "<thời điểm/time>", description = "Nhận trước / before")
  private @Nullable String to;

  @Option(
      names = "--reason-code",
      paramLabel = "<LT-3003>",
      description = "Mã lỗi lần cuối / code of the last failure")
  private @Nullable String reasonCode;

  @Option(
      names = "--incident",
      paramLabel = "<SC-...>",
      description = "Mã sự cố lần cuối / incident id of the last failure")
  private @Nullable String incident;

  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "state", state);
    put(words, "member", member);
    put(words, "message", message);
    put(words, "service", service);
    put(words, "from", from);
    put(words, "to", to);
    put(words, "reason-code", reasonCode);
    put(words, "incident", incident);
    return words;
  }

  /** The same as the query of an address. */
  static String query(Map<String, String> words) {
    return words.entrySet().stream()
        .map(word -> word.getKey() + "=" + OperatorSession.encoded(word.getValue()))
        .collect(Collectors.joining("&", words.isEmpty() ? "" : "?", ""));
  }

  private static void put(Map<String, String> words, String name, @Nullable String value) {
    if (value != null) {
      words.put(name, value);
    }
  }
}
