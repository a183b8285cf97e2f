package vn.lienthong.routes.calendar;

import java.time.LocalTime;
import java.util.List;

/**
 * The hours of a working day.
 *
 * @param sessions in their order, without overlap
 * @param cutOff what is received then or later counts from the next working day
 */
record DayHours(List<Session> sessions, LocalTime cutOff) {
  DayHours {
    sessions = List.copyOf(sessions);
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("a working day needs at least one session");
    }
    for (int i = 1; i < sessions.size(); i++) {
      if (sessions.get(i).from().isBefore(sessions.get(i - 1).to())) {
        throw new IllegalArgumentException("sessions must follow each other without overlap");
      }
    }
    if (!cutOff.isAfter(sessions.get(0).from()) || cutOff.isAfter(last(sessions).to())) {
      throw new IllegalArgumentException("cutOff " + cutOff + " is outside the working day");
    }
  }

  LocalTime opening() {
    return sessions.get(0).from();
  }

  LocalTime end() {
    return last(sessions).to();
  }

  private static Session last(List<Session> sessions) {
    return sessions.get(sessions.size() - 1);
  }
}
