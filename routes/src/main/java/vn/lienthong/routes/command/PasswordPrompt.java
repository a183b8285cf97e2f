package vn.lienthong.routes.command;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Asks for a password on the terminal, where it is not shown. */
final class PasswordPrompt {
  private PasswordPrompt() {}

  /**
   * The password that a person types.
   *
   * @param instead what to do where nobody can be asked, in Vietnamese and in English
   */
  @SuppressWarnings("SystemConsoleNull") // later JDKs give a console whose input may be at its end
  static String ask(String person, String instead, String insteadEnglish) {
    Console console = System.console();
    char @Nullable [] typed =
        console == null ? null : console.readPassword("Mật khẩu của / password of %s: ", person);
    if (typed == null) {
      throw new CommandRefused(
          "Không có màn hình để hỏi mật khẩu của " + person + ": " + instead,
          "there is no terminal to ask for a password on: " + insteadEnglish);
    }
    return new String(typed);
  }
}
