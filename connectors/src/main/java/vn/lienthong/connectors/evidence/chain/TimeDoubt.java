package vn.lienthong.connectors.evidence.chain;

/** Why the time of a whole head is not proven, in the words of both languages. */
public enum TimeDoubt {
  /** A time to come: the clock of the hub, or of its time-stamp authority, was ahead. */
  AHEAD(
      "giờ đi trước đồng hồ của máy kiểm tra", "its time lies ahead of the clock of this verifier"),
  /** The hub's time and the authority's are too far apart: one of the two clocks was wrong. */
  STAMP_DIFFERS(
      "dấu thời gian và giờ ghi trong đầu chuỗi lệch nhau",
      "its time-stamp and the time it names are apart"),
  /** Time went back: it is wrong here, or was wrong before. */
  BEFORE_PREVIOUS("giờ trước đầu chuỗi liền trước", "its time is before that of the head before");

  private final String vietnamese;
  private final String english;

  TimeDoubt(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** For people. */
  public String vietnamese() {
    return vietnamese;
  }

  /** For people. */
  public String english() {
    return english;
  }
}
