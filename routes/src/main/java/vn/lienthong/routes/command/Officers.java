package vn.lienthong.routes.command;

import java.io.UncheckedIOException;
import vn.lienthong.monitoring.console.OperatorAccounts;

/**
 * Makes sure that officers are who they say: by their accounts at the console, with passwords from
 * the terminal, or from the environment where there is none.
 */
final class Officers {
  /** The password of who does it. */
  static final String FIRST = "LIENTHONG_OFFICER_PASSWORD";

  /** The password of who approves it. */
  static final String SECOND = "LIENTHONG_APPROVER_PASSWORD";

  private final OperatorAccounts accounts;
  private final Environment environment;

  Officers(OperatorAccounts accounts, Environment environment) {
    this.accounts = accounts;
    this.environment = environment;
  }

  /** Both, and they are two persons' accounts. */
  void requireTwo(String officer, String approver) {
    if (officer.equalsIgnoreCase(approver)) {
      throw new CommandRefused(
          "Cần hai người: người phê duyệt phải khác người thực hiện.",
          "Two persons are needed: who approves must not be who does it.");
    }
    require(officer, FIRST);
    require(approver, SECOND);
  }

  void require(String officer, String variable) {
    if (!isPassword(officer, password(officer, variable))) {
      throw new CommandRefused(
          "Sai tên hoặc mật khẩu của " + officer + " (tài khoản trang vận hành).",
          "That is not the name and password of an operator's account: try again.");
    }
  }

  private boolean isPassword(String officer, String password) {
    try {
      return accounts.isPassword(officer, password);
    } catch (UncheckedIOException e) {
      throw new CommandRefused(
          "Không đọc được tài khoản trang vận hành: " + e.getMessage() + ". Chưa làm gì.",
          "The accounts of the console cannot be read: start the hub once, or put the file back."
              + " Nothing was done.");
    }
  }

  private String password(String officer, String variable) {
    String given = environment.variables().get(variable);
    if (given != null) {
      return given;
    }
    return PasswordPrompt.ask(officer, "đặt biến " + variable, "set that variable");
  }
}
