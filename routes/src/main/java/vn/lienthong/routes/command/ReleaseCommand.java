package vn.lienthong.routes.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.ContentHolds;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.StoreAccess;

/** Ends the holds on content. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {"Bỏ lệnh giữ nội dung.", "Ends the holds on content."})
final class ReleaseCommand implements Callable<Integer> {
  @ParentCommand private EvidenceCommand evidence = new EvidenceCommand();

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "<cán bộ/OFFICER>",
      description = "Tài khoản trang vận hành / an operator's account")
  private String officer = "";

  private final Terminal terminal;
  private final Environment environment;

  ReleaseCommand(Terminal terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    HubHome home = evidence.home();
    var held = target.target();
    new Officers(new OperatorAccounts(home.data()), environment).require(officer, Officers.FIRST);
    try (HubDatabase database = StoreAccess.open(home)) {
      if (new ContentHolds(database).release(held, officer) == 0) {
        throw new CommandRefused(
            "Không có lệnh giữ nào trên " + held + ". Xem lại mã: bỏ giữ đúng như đã giữ.",
            "Nothing holds it: name it exactly as it was held.");
      }
    } catch (RuntimeException e) {
      throw Undone.by(e);
    }
    terminal.say(
        "Đã bỏ giữ " + held + ": từ nay có thể bị xóa hoặc hết hạn lưu.",
        "Released: it may be erased or reach its retention time.");
    return 0;
  }
}
