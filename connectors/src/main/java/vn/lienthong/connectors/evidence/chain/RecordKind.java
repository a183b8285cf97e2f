package vn.lienthong.connectors.evidence.chain;

/** The kinds of records that the chain covers; a number is never used again for another. */
public enum RecordKind {
  /** A document: a row of {@code evidence}. */
  EVIDENCE(1, "chứng cứ"),
  /** What happened to one: a row of {@code evidence_event}. */
  EVENT(2, "sự kiện");

  private final int number;
  private final String vietnamese;

  RecordKind(int number, String vietnamese) {
    this.number = number;
    this.vietnamese = vietnamese;
  }

  /** Its number in the store and in copies. */
  public int number() {
    return number;
  }

  /** Its name for people. */
  public String vietnamese() {
    return vietnamese;
  }

  /**
   * The kind with a number.
   *
   * @throws IllegalArgumentException for any other number
   */
  public static RecordKind of(int number) {
    for (RecordKind kind : values()) {
      if (kind.number == number) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind of record has the number " + number);
  }
}
