package vn.lienthong.qcvn109.message;

import java.util.Map;

/** The rules of headers and receipts in Vietnamese, by their English text. */
final class RuleWords {
  private static final Map<String, String> VIETNAMESE =
      Map.ofEntries(
          Map.entry("is missing or not in its place", "thiếu hoặc không đúng chỗ"),
          Map.entry("is unknown, repeated or not in its place", "lạ, lặp lại hoặc không đúng chỗ"),
          Map.entry("holds something other than text", "chỉ được chứa văn bản"),
          Map.entry("holds text between its elements", "không được có chữ giữa các phần tử"),
          Map.entry("must be a service name", "phải là tên dịch vụ"),
          Map.entry("must be a dossier code", "phải là mã hồ sơ"),
          Map.entry("must hold exactly one element", "phải chứa đúng một phần tử"),
          Map.entry(Values.UUID_RULE, "phải là UUID, chữ thường"),
          Map.entry(Values.MEMBER_RULE, "phải là mã thành viên"),
          Map.entry(Values.TIME_RULE, "phải là ngày giờ có giây và múi giờ"),
          Map.entry(Values.DIGEST_RULE, "phải là mã băm SHA-256, thập lục phân, chữ thường"),
          Map.entry(Values.CODE_RULE, "phải là mã có từ 1 đến 100 ký tự"),
          Map.entry(Values.VERSION_RULE, "phải là phiên bản, ví dụ 1.0"));

  private RuleWords() {}

  /** Empty where a rule is said in English only. */
  static String vietnamese(String rule) {
    return VIETNAMESE.getOrDefault(rule, "");
  }
}
