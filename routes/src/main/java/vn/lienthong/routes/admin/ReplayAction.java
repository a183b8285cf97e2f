package vn.lienthong.routes.admin;

import java.util.Arrays;

/** What an operator may have done with messages; its name is the stored value. */
enum ReplayAction {
  /** Deliver again: the same signed bytes under the same id. */
  GUI_LAI("replay"),
  /** Give up, so that what waits behind it goes on. */
  BO_QUA("give-up");

  private final String word;

  ReplayAction(String word) {
    this.word = word;
  }

  /** Its name in requests. */
  String word() {
    return word;
  }

  static ReplayAction of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                OperatorRefused.wrong(
                    "action phải là replay hoặc give-up", "action: replay, give-up"));
  }
}
