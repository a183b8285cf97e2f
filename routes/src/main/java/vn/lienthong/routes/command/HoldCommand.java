package vn.lienthong.routes.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.ContentHolds;
import vn.lienthong.connectors.evidence.ErasureRefusedException;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.StoreAccess;

/** Holds content: neither erasure nor retention ends it before its release. */
@Command(
    name = "hold",
    mixinStandardHelpOptions = true,
    description = {
      "Giữ nội dung: không bị xóa, không hết hạn lưu, cho đến khi bỏ giữ.",
      "Holds content: neither erasure nor retention ends it before its release.",
      "Từ chối, không giữ gì, khi trục không có chứng cứ nào của mã đó.",
      "Refused, nothing held, where the hub has no evidence under that code."
    })
final class HoldCommand implements Callable<Integer> {
  @ParentCommand private EvidenceCommand evidence = new EvidenceCommand();

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "<lý do/TEXT>",
      description = "Không ghi dữ liệu cá nhân / without personal data")
  private String reason = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "<cán bộ/OFFICER>",
      description = "Tài khoản trang vận hành / an operator's account")
  private String officer = "";

  private final Terminal terminal;
  private final Environment environment;

  HoldCommand(Terminal terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    HubHome home = evidence.home();
    var held = target.target();
    new Officers(new OperatorAccounts(home.data()), environment).require(officer, Officers.FIRST);
    try (HubDatabase database = StoreAccess.open(home)) {
      new ContentHolds(database).hold(held, reason, officer);
    } catch (ErasureRefusedException e) {
      throw new CommandRefused(
          e.code().wireCode() + " " + e.code().vietnamese() + ". " + e.vietnamese(),
          e.code().english() + ". " + e.getMessage() + ". Nothing is held.");
    } catch (RuntimeException e) {
      throw Undone.by(e);
    }
    terminal.say(
        "Đã giữ " + held + ". Bỏ giữ: ./lienthong evidence release", "Held until its release.");
    return 0;
  }
}
