package vn.lienthong.routes.calendar;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.ConfigurationFile;

/**
 * The hours of a working day, as they are written.
 *
 * @param sessions for example {@code 07:30-11:30}
 */
record HoursContent(
    @Nullable List<String> sessions,
    @Nullable String cutOff,
    @Nullable String basis,
    @Nullable Boolean assumed,
    @Nullable String why) {

  DayHours toHours(YearReading reading, String pointer) {
    reading.grounds(pointer, basis, assumed, why);
    return hours(reading.file(), pointer, sessions, cutOff);
  }

  static DayHours hours(
      ConfigurationFile file,
      String pointer,
      @Nullable List<String> sessions,
      @Nullable String cutOff) {
    List<String> given = file.required(pointer + "/sessions", sessions, all -> all);
    List<Session> read =
        IntStream.range(0, given.size())
            .mapToObj(i -> file.required(pointer + "/sessions/" + i, given.get(i), Session::of))
            .toList();
    LocalTime until = file.required(pointer + "/cutOff", cutOff, LocalTime::parse);
    return file.required(pointer + "/sessions", read, all -> new DayHours(all, until));
  }
}
