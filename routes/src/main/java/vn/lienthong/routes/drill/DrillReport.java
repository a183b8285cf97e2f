package vn.lienthong.routes.drill;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a drill found, as figures and as a table.
 *
 * @param results one for each shape and door
 */
public record DrillReport(List<DrillResult> results) {
  private static final int LONGEST_REASON = 160;

  /** How many have a verdict. */
  public long count(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  /** Good controls that passed. */
  public long controls() {
    return results.stream()
        .filter(result -> result.shape().isControl() && result.verdict() == Verdict.RIGHT)
        .count();
  }

  /** Whether everything came out as it must; a drill of nothing proves nothing. */
  public boolean passed() {
    return controls() > 0 && count(Verdict.RIGHT) == results.size();
  }

  /** The table in Markdown, with the totals below. */
  public String markdown() {
    return "| Mẫu / shape | Nhóm / family | Cửa / door | Kết luận / verdict | Mã / code |"
        + " Lý do / reason | Cách làm / how it was made |\n|---|---|---|---|---|---|---|\n"
        + results.stream().map(DrillReport::row).collect(Collectors.joining())
        + "\n"
        + totals()
        + "\n";
  }

  /** The totals, one line in each language. */
  public String totals() {
    return String.format(
        Locale.ROOT,
        "%d lượt: %d tấn công lọt, %d bị chặn sai lý do, %d để lại dấu, %d không có trả lời;"
            + " %d thông điệp tốt qua, %d bị chặn nhầm.\n"
            + "%d cases: %d attacks accepted, %d refused for a wrong reason, %d left a trace,"
            + " %d without answer; %d good controls passed, %d refused.",
        figures());
  }

  private Object[] figures() {
    Object[] once = {
      results.size(),
      count(Verdict.ATTACK_ACCEPTED),
      count(Verdict.WRONG_REASON),
      count(Verdict.LEFT_A_TRACE),
      count(Verdict.NO_ANSWER),
      controls(),
      count(Verdict.CONTROL_REFUSED)
    };
    Object[] twice = new Object[once.length * 2];
    System.arraycopy(once, 0, twice, 0, once.length);
    System.arraycopy(once, 0, twice, once.length, once.length);
    return twice;
  }

  private static String row(DrillResult result) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s / %s | %s | %s | %s / %s |\n",
        result.shape().name(),
        result.shape().family().vietnamese(),
        result.door(),
        result.verdict().vietnamese(),
        result.verdict().english(),
        result.code(),
        cell(result.reason()),
        cell(result.shape().vietnamese()),
        cell(result.shape().english()));
  }

  private static String cell(String text) {
    String line = text.replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
  }
}
