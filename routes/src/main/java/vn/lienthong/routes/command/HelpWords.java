package vn.lienthong.routes.command;

import java.util.ListResourceBundle;

/** The texts of help that the library that reads command lines has in English only. */
final class HelpWords extends ListResourceBundle {
  @Override
  protected Object[][] getContents() {
    return new Object[][] {
      {"mixinStandardHelpOptions.help", "Cách dùng lệnh này / how this command is used"},
      {"mixinStandardHelpOptions.version", "Phiên bản / version"}
    };
  }
}
