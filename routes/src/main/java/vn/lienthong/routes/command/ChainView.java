package vn.lienthong.routes.command;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.connectors.evidence.chain.ChainFinding;
import vn.lienthong.connectors.evidence.chain.ChainReport;

/** Shows how a look at the chain goes on, and what it found. */
final class ChainView {
  private static final long NANOS = 1_000_000_000L;
  private static final long EVERY = NANOS / 5;

  private final Terminal terminal;
  private final long begin = System.nanoTime();
  private final AtomicLong shown = new AtomicLong(System.nanoTime());

  ChainView(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Any thread may say how many records are done. */
  void at(long records) {
    long now = System.nanoTime();
    long last = shown.get();
    if (now - last > EVERY && shown.compareAndSet(last, now)) {
      terminal.status(rate(records));
    }
  }

  /** Says all, and gives the exit code. */
  int verified(ChainReport report) {
    done(report.records());
    terminal.line(
        "Lô / batches: "
            + (report.from() + 1)
            + " - "
            + report.last()
            + " ("
            + report.batches()
            + ")");
    terminal.line("Đầu chuỗi cuối / last head: " + report.lastDigest());
    if (report.erased() > 0) {
      terminal.line(
          "Nội dung đã xóa theo quyết định / content erased, recorded: " + report.erased());
    }
    if (report.ended() > 0) {
      terminal.line(
          "Nội dung hết thời hạn lưu, đã hủy / content dropped by retention, recorded: "
              + report.ended());
    }
    if (report.unstamped() > 0) {
      terminal.line(
          "Đầu chuỗi không có dấu thời gian / heads without a time-stamp: " + report.unstamped());
    }
    if (report.unsealed() > 0) {
      terminal.line("Đang chờ niêm phong / waiting to be sealed: " + report.unsealed());
    }
    return findings(report);
  }

  int findings(ChainReport report) {
    if (report.sound()) {
      terminal.say("Chuỗi chứng cứ nguyên vẹn.", "The chain of evidence is whole.");
      return 0;
    }
    ChainFinding first = report.first().get(0);
    terminal.say("HỎNG ĐẦU TIÊN: " + first.place(), "FIRST BROKEN");
    report.first().forEach(this::line);
    if (report.findings() > report.first().size()) {
      terminal.say(
          "... và " + (report.findings() - report.first().size()) + " chỗ nữa",
          "and so many more.");
    }
    terminal.say(
        "Giữ nguyên hiện trường, báo đơn vị an toàn thông tin; xem docs/operating.md.",
        "Keep everything as it is and call your security officer; see docs/operating.md.");
    return 1;
  }

  void done(long records) {
    terminal.status("");
    terminal.line(rate(records));
  }

  private void line(ChainFinding finding) {
    terminal.line("  " + finding.place());
    terminal.line("    " + finding.problem().vietnamese() + " / " + finding.problem().english());
    if (!finding.detail().isEmpty()) {
      terminal.line("    " + finding.detail());
    }
  }

  private String rate(long records) {
    double seconds = Math.max(1, System.nanoTime() - begin) / (double) NANOS;
    return String.format(
        Locale.ROOT,
        "%,d bản ghi/records, %.1f s, %,.0f bản ghi/giây records/s",
        records,
        seconds,
        records / seconds);
  }
}
