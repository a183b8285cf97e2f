package vn.lienthong.connectors.api;

/** How far the working-time calendar reaches, for those who watch the hub. */
public interface WorkingYears {
  /** The last year of which it has a file. */
  int lastYear();

  /** How urgent it is to add the next one. */
  Urgency urgency();

  /** How urgent. */
  enum Urgency {
    /** This year and the next are known, or it is not yet July. */
    NONE(0),
    /** From 1 July on the next year is missing. */
    WARNING(1),
    /** From 1 November on the next year is missing, or this year is. */
    ERROR(2);

    private final int level;

    Urgency(int level) {
      this.level = level;
    }

    /** Its number in the metric. */
    public int level() {
      return level;
    }
  }
}
