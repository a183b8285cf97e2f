package vn.lienthong.connectors.evidence;

/** How far one looks whether kept content can still be opened, in the words of both languages. */
public enum ContentDepth {
  /** Needs no keys. */
  ROW(
      "chỉ xem khóa riêng của mỗi nội dung còn trong kho hay không; chưa thử mở",
      "only that each content's own key is there; none was tried"),
  /** Finds every change of a wrapped key; not that it is another content's. */
  KEY(
      "khóa riêng của mỗi nội dung còn trong kho và mở được bằng khóa tháng; chưa mở từng nội dung"
          + " (--contents)",
      "each content's own key is there and unwraps by its month's key; no content was opened"
          + " (--contents does)"),
  /** Needs as long as decrypting everything. */
  CONTENT(
      "đã mở từng nội dung và so dấu vân",
      "each content was opened and compared with its recorded digest");

  private final String vietnamese;
  private final String english;

  ContentDepth(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** What was looked at, for people. */
  public String vietnamese() {
    return vietnamese;
  }

  /** What was looked at, for people. */
  public String english() {
    return english;
  }
}
