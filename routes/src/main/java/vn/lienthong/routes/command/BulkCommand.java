package vn.lienthong.routes.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Bulk work of a member. */
@Command(
    name = "bulk",
    mixinStandardHelpOptions = true,
    subcommands = BulkVerifyCommand.class,
    description = {
      "Xác thực hàng loạt như một thành viên: gửi tệp, ký, theo dõi, lấy kết quả.",
      "Has many citizens verified, as a member: file, signature, progress, result."
    })
final class BulkCommand extends CommandGroup {
  @ParentCommand private LienThong program = new LienThong();

  LienThong program() {
    return program;
  }
}
