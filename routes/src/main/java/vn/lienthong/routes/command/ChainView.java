package vn.lienthong.routes.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.connectors.evidence.chain.ChainFinding;
import vn.lienthong.connectors.evidence.chain.ChainReport;
import vn.lienthong.connectors.evidence.chain.DoubtfulTimes;

/** Shows how a look at the chain goes on, and what it found. */
final class ChainView {
  private static final long NANOS = 1_000_000_000L;
  private static final long EVERY = NANOS / 5;
  private static final int SHOWN = 20;

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
    ContentDepth depth = report.depth();
    if (depth != null) {
      terminal.say("Nội dung: " + depth.vietnamese(), "contents: " + depth.english());
    }
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
    times(report.doubtfulTimes());
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
    if (report.lostContents() > 0) {
      terminal.say(
          "Nội dung không mở được nữa mà không ai ghi lý do: "
              + report.lostContents()
              + ". Lấy lại từ bản sao lưu lập sau khi nhận và trước khi hỏng.",
          "contents that can be opened no more, and no record says why: a backup that was made after"
              + " they came and before the damage has them.");
    }
    terminal.say(
        "Giữ nguyên hiện trường, báo đơn vị an toàn thông tin; xem docs/messages-and-evidence.md.",
        "Keep everything as it is and call your security officer; see docs/messages-and-evidence.md.");
    return 1;
  }

  private void times(List<DoubtfulTimes> doubtful) {
    if (doubtful.isEmpty()) {
      return;
    }
    terminal.say(
        "CHÚ Ý: thời điểm của các lô sau chưa được chứng minh; đồng hồ của trục đã sai. Nội dung,"
            + " chữ ký và liên kết vẫn được kiểm tra như mọi lô.",
        "A clock of the hub was wrong at these batches: their time is not proven. Content,"
            + " signatures and links were checked as everywhere.");
    for (DoubtfulTimes some : doubtful.subList(0, Math.min(doubtful.size(), SHOWN))) {
      terminal.line("  lô/batches " + some.from() + " - " + some.to());
      terminal.line("    " + some.doubt().vietnamese() + " / " + some.doubt().english());
    }
    if (doubtful.size() > SHOWN) {
      terminal.say("... và " + (doubtful.size() - SHOWN) + " đoạn nữa", "and so many more.");
    }
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
