package vn.lienthong.routes.calendar;

/** The calendar in force; a reload puts another in its place. Safe for several threads. */
public final class CalendarRegistry {
  private volatile WorkingCalendar current;

  /** Begins with a calendar. */
  public CalendarRegistry(WorkingCalendar first) {
    this.current = first;
  }

  /** The calendar in force. */
  public WorkingCalendar current() {
    return current;
  }

  void replace(WorkingCalendar next) {
    current = next;
  }
}
