package vn.lienthong.qcvn109.sample;

/** Names go with the years. */
enum Generation {
  OLD("old-"),
  MIDDLE(""),
  YOUNG("young-");

  private static final int MIDDLE_FROM = 1962;
  private static final int YOUNG_FROM = 2000;

  private final String prefix;

  Generation(String prefix) {
    this.prefix = prefix;
  }

  static Generation of(int birthYear) {
    if (birthYear < MIDDLE_FROM) {
      return OLD;
    }
    return birthYear < YOUNG_FROM ? MIDDLE : YOUNG;
  }

  /** How its lists' names begin in {@code names.csv}. */
  String prefix() {
    return prefix;
  }
}
