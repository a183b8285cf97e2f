package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.demo.BulkClient;

/** Has a file of citizens verified through the hub's front door. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Gửi một tệp CSV hoặc XML để xác thực, chờ kết quả có chữ ký. Xem docs/bulk.md.",
      "Sends a file to be verified and waits for the signed result. See docs/bulk.md."
    })
final class BulkVerifyCommand implements Callable<Integer> {
  @ParentCommand private BulkCommand group = new BulkCommand();

  @Parameters(paramLabel = "<tệp/FILE>", description = ".csv, .xml")
  private Path file = Path.of("");

  @Option(
      names = "--as",
      defaultValue = "G34.BHXH",
      paramLabel = "<mã/member>",
      description = "Thành viên gửi / who asks (${DEFAULT-VALUE})")
  private String member = "";

  @Option(
      names = "--purpose",
      defaultValue = "MAU-LAM-SACH-BHXH",
      paramLabel = "<mã/code>",
      description = "MucDich (${DEFAULT-VALUE})")
  private String purpose = "";

  @Option(
      names = "--round",
      paramLabel = "<mã/code>",
      description = "MaDot; nếu không có thì lấy tên tệp và giờ / else file name and time")
  private @Nullable String round;

  @Option(
      names = "--first-round",
      paramLabel = "<mã/code>",
      description = "MaDotGoc của đợt sửa / of a round of corrections")
  private @Nullable String first;

  @Option(
      names = "--number",
      defaultValue = "1",
      paramLabel = "<số/N>",
      description = "LanThu (${DEFAULT-VALUE})")
  private long number;

  @Option(
      names = "--out",
      paramLabel = "<tệp/FILE>",
      description = "Ghi kết quả vào đâu / where the result goes (<tệp>.ket-qua.csv)")
  private @Nullable Path out;

  private final Terminal terminal;

  BulkVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw new CommandRefused("Không có tệp " + file, "There is no such file.");
    }
    Path result = result(file);
    NewFile.require(result);
    String code = round == null ? "DOT-" + Long.toString(System.currentTimeMillis(), 36) : round;
    var request = new BulkClient.Request(file, purpose, code, first, number);
    BulkRun run = new BulkRun(client(), terminal);
    try {
      run.of(request, result).say(terminal);
      return 0;
    } catch (HubException wrong) {
      HubFault fault = wrong.fault();
      throw new CommandRefused(
          fault.code().wireCode() + " " + fault.vietnamese() + ". Xem docs/bulk.md.",
          fault.english());
    }
  }

  private Path result(Path asked) {
    String name = asked.toString();
    int dot = name.lastIndexOf('.');
    return out != null
        ? out
        : Path.of(
            name.substring(0, dot < 0 ? name.length() : dot)
                + ".ket-qua"
                + name.substring(Math.max(0, dot)));
  }

  private BulkClient client() {
    try {
      return new BulkClient(group.program().home(), member);
    } catch (IllegalArgumentException unknown) {
      throw new CommandRefused("Không có thành viên " + member, "There is no such member.");
    }
  }
}
