package vn.lienthong.connectors.api;

/** How far the working-time calendar reaches, for those who watch the hub. */
public interface WorkingYears {
  /** The last year of which it has a file. */
  int lastYear();

  /** How urgent it is to add the next one. */
  Urgency urgency();

  /** In the order of the number in the metric. */
  enum Urgency {
    /** This year and the next are known, or it is not yet July. */
    NONE,
    /** From 1 July on the next year is missing. */
    WARNING,
    /** From 1 November on the next year is missing, or this year is. */
    ERROR
  }
}
