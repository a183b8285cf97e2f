package vn.lienthong.routes.statistics;

/** A wish for figures that cannot be granted. */
public final class FiguresRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String item;
  private final String vietnamese;

  FiguresRefused(String item, String vietnamese, String english) {
    super(english);
    this.item = item;
    this.vietnamese = vietnamese;
  }

  /** The element of the question that is wrong. */
  public String item() {
    return item;
  }

  /** Why, in Vietnamese; the message says the same in English. */
  public String vietnamese() {
    return vietnamese;
  }
}
