package vn.lienthong.routes.command;

import picocli.CommandLine.Option;
import vn.lienthong.routes.pipeline.FreeText;

/** Why an operator decides so; it stands in the evidence with who decided. */
final class ReasonOption {
  @Option(
      names = "--reason",
      required = true,
      paramLabel = "<lý do>",
      description =
          "Vì sao, đã làm gì; không có dữ liệu cá nhân / why, what was done; no personal data")
  private String reason = "";

  String text() {
    return reason;
  }

  /** The text of a command that asks no hub, which would refuse the same. */
  String checked() {
    if (reason.isBlank()) {
      throw new CommandRefused("--reason: nêu lý do.", "A reason is needed.");
    }
    if (FreeText.hasPersonalNumber(reason)) {
      throw new CommandRefused(
          "Trong lý do có số định danh hoặc số CMND; hãy bỏ đi, nêu số đơn, mã hồ sơ là đủ.",
          "The reason has a personal number: leave it out.");
    }
    return reason;
  }
}
