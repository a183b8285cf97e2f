package vn.lienthong.routes.command;

import picocli.CommandLine.Option;

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
}
