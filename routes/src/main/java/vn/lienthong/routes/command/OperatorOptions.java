package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/** Who works at a running hub; a password is never an argument, for others can see those. */
final class OperatorOptions {
  @Option(
      names = "--operator",
      defaultValue = OperatorAccounts.FIRST_OPERATOR,
      paramLabel = "<tên/name>",
      description = "Tài khoản vận hành / operator's account (${DEFAULT-VALUE})")
  private String operator = OperatorAccounts.FIRST_OPERATOR;

  @Option(
      names = "--password-file",
      paramLabel = "<tệp/file>",
      description = "Dòng đầu là mật khẩu; không có thì hỏi / first line; asked for without it")
  private @Nullable Path passwordFile;

  @Option(names = "--json", description = "In nguyên văn JSON / prints JSON as it is")
  private boolean json;

  boolean json() {
    return json;
  }

  /** Logs in at the operators' port of the hub that runs on an installation. */
  OperatorSession login(HubHome home) throws IOException, InterruptedException {
    return OperatorSession.login(home.ports().of(Ports.OPERATORS), operator, password());
  }

  private String password() throws IOException {
    if (passwordFile != null) {
      List<String> lines = Files.readAllLines(passwordFile);
      return lines.isEmpty() ? "" : lines.get(0).strip();
    }
    return PasswordPrompt.ask(operator, "dùng --password-file", "give --password-file");
  }
}
