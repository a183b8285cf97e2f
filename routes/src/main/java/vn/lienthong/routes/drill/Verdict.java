package vn.lienthong.routes.drill;

/** What a drill found about one message. */
public enum Verdict {
  /** It came out as it must. */
  RIGHT("đúng", "right"),
  /** An attack got through. */
  ATTACK_ACCEPTED("LỌT", "ACCEPTED"),
  /** Refused, but for another reason than the right one. */
  WRONG_REASON("SAI LÝ DO", "WRONG REASON"),
  /** A good message did not pass. */
  CONTROL_REFUSED("CHẶN NHẦM", "GOOD ONE REFUSED"),
  /** It left a trace: its id became known, or an address in it was asked. */
  LEFT_A_TRACE("ĐỂ LẠI DẤU", "LEFT A TRACE"),
  /** The hub did not answer, or not with a document that it signed. */
  NO_ANSWER("KHÔNG TRẢ LỜI", "NO ANSWER");

  private final String vietnamese;
  private final String english;

  Verdict(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** In Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** In English. */
  public String english() {
    return english;
  }
}
