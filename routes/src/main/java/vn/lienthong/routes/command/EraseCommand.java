package vn.lienthong.routes.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.ErasureOrder;
import vn.lienthong.connectors.evidence.ErasureRefusedException;
import vn.lienthong.connectors.evidence.ErasureRegister;
import vn.lienthong.connectors.evidence.ErasureUnfinishedException;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.routes.procedure.RunningDossiers;
import vn.lienthong.routes.registry.ContentAccess;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.HubSettings;
import vn.lienthong.routes.registry.StoreAccess;

/** Erases content by destroying its keys; the chain stays. Needs a legal basis and two persons. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Xóa nội dung: hủy khóa, giữ chuỗi chứng cứ. Cần căn cứ pháp lý và hai người.",
      "Erases content by destroying its keys; the chain stays. Needs a legal basis and two persons.",
      "Từ chối, không xóa gì, khi còn lệnh giữ, còn thông điệp chưa giao xong hoặc thủ tục còn chạy.",
      "Refused, nothing erased, while a hold stands, a message of it is undelivered (also parked or",
      "dead), or its joint procedure still runs."
    })
final class EraseCommand implements Callable<Integer> {
  @ParentCommand private EvidenceCommand evidence = new EvidenceCommand();

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(
      names = "--legal-basis",
      required = true,
      paramLabel = "<căn cứ/TEXT>",
      description = "Không ghi dữ liệu cá nhân / without personal data")
  private String basis = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "<cán bộ/OFFICER>",
      description = "Tài khoản trang vận hành / an operator's account")
  private String officer = "";

  @Option(
      names = "--approved-by",
      required = true,
      paramLabel = "<cán bộ/OFFICER>",
      description = "Người thứ hai / the second person")
  private String approver = "";

  private final Terminal terminal;
  private final Environment environment;

  EraseCommand(Terminal terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    HubHome home = evidence.home();
    ErasureOrder order = order();
    new Officers(new OperatorAccounts(home.data()), environment).requireTwo(officer, approver);
    var register = ErasureRegister.beside(ContentAccess.settings(home).file());
    var view =
        new ErasureView(
            terminal, HubSettings.of(home).text("lienthong.evidence.retention-months", "120"));
    try (HubDatabase database = StoreAccess.open(home)) {
      int documents = new ContentErasure(database, register, new RunningDossiers()).erase(order);
      view.done(order.target(), documents);
      return 0;
    } catch (ErasureRefusedException e) {
      throw new CommandRefused(
          e.code().wireCode() + " " + e.code().vietnamese() + ". " + e.vietnamese(),
          e.code().english() + ". " + e.getMessage() + ". Nothing is erased.");
    } catch (ErasureUnfinishedException e) {
      throw view.unfinished(order.target(), e);
    } catch (RuntimeException e) {
      throw Undone.by(e);
    }
  }

  private ErasureOrder order() {
    try {
      return new ErasureOrder(target.target(), basis, officer, approver);
    } catch (IllegalArgumentException e) {
      throw new CommandRefused(
          "Cần căn cứ pháp lý và hai người khác nhau.", String.valueOf(e.getMessage()));
    }
  }
}
