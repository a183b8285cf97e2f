package vn.lienthong.routes.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.lienthong.qcvn109.xml.VietnamTime;

class WorkingCalendarProperties {
  private static final WorkingCalendar CALENDAR = SampleCalendar.ofTheHub();
  private static final Instant FIRST = SampleCalendar.at("2025-01-01 00:00");
  private static final int MINUTES = 3 * 365 * 24 * 60;

  @Property(tries = 500)
  void due_isMonotone_inReceived(
      @ForAll("moments") Instant one,
      @ForAll("moments") Instant other,
      @ForAll("limits") TimeLimit limit) {
    Instant early = one.isBefore(other) ? one : other;
    Instant late = early.equals(one) ? other : one;
    assertThat(CALENDAR.due(early, limit, null)).isBeforeOrEqualTo(CALENDAR.due(late, limit, null));
  }

  @Property(tries = 500)
  void start_isMonotone_andFindsSomebodyAtWork(@ForAll("moments") Instant received) {
    Instant start = CALENDAR.start(received, null);
    assertThat(start).isAfterOrEqualTo(received);
    assertThat(CALENDAR.workingTime(start, start.plusSeconds(60), null))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(CALENDAR.start(received.plusSeconds(60), null)).isAfterOrEqualTo(start);
  }

  @Property(tries = 500)
  void due_isNeverOnAClosedDay(
      @ForAll("moments") Instant received, @ForAll("limits") TimeLimit limit) {
    Instant due = CALENDAR.due(received, limit, null);
    ZonedDateTime local = due.atZone(VietnamTime.ZONE);
    LocalDate day = local.toLocalDate();
    assertThat(CALENDAR.year(day.getYear()).hours(day, List.of())).isPresent();
    assertThat(due).isAfter(received);
    assertThat(CALENDAR.workingTime(due.minusSeconds(60), due, null))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Property(tries = 500)
  void hours_areWorkedToTheMinute(@ForAll("moments") Instant received, @ForAll("hours") int hours) {
    Instant due = CALENDAR.due(received, TimeLimit.workingHours(hours), null);
    assertThat(CALENDAR.workingTime(CALENDAR.start(received, null), due, null))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Property(tries = 500)
  void hoursBefore_areHoursOfWork(@ForAll("later") Instant received, @ForAll("hours") int hours) {
    Instant due = CALENDAR.due(received, TimeLimit.sameDay(), null);
    Instant before = CALENDAR.before(due, TimeLimit.workingHours(hours), null);
    assertThat(CALENDAR.workingTime(before, due, null)).isEqualTo(Duration.ofHours(hours));
  }

  @Property(tries = 500)
  void daysBefore_areUndoneByTheSameDaysLater(
      @ForAll("later") Instant received, @ForAll("hours") int days) {
    Instant due = CALENDAR.due(received, TimeLimit.sameDay(), null);
    Instant before = CALENDAR.before(due, TimeLimit.workingDays(days), null);
    assertThat(CALENDAR.workingTime(before.minusSeconds(60), before, null))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(CALENDAR.due(before.minusSeconds(3 * 3600), TimeLimit.workingDays(days), null))
        .isEqualTo(due);
  }

  @Property(tries = 500)
  void extend_addsUp_inEitherOrder(
      @ForAll("moments") Instant received,
      @ForAll("limits") TimeLimit limit,
      @ForAll("pauses") Pause first,
      @ForAll("pauses") Pause second) {
    Instant due = CALENDAR.due(received, limit, null);
    Instant both = extend(extend(due, first), second);
    assertThat(extend(extend(due, second), first)).isEqualTo(both);
    assertThat(CALENDAR.workingTime(due, both, null))
        .isEqualTo(first.workingTime().plus(second.workingTime()));
  }

  @Property(tries = 500)
  void workingTime_isAdditive(@ForAll("pauses") Pause whole, @ForAll("moments") Instant between) {
    Instant middle =
        between.isBefore(whole.from()) || between.isAfter(whole.until()) ? whole.from() : between;
    assertThat(
            CALENDAR
                .workingTime(whole.from(), middle, null)
                .plus(CALENDAR.workingTime(middle, whole.until(), null)))
        .isEqualTo(whole.workingTime());
  }

  @Property(tries = 200)
  void limit_isReadAsItIsWritten(@ForAll("limits") TimeLimit limit) {
    assertThat(TimeLimit.parse(limit.toString())).isEqualTo(limit);
    assertThat(Set.of(TimeLimit.Unit.values())).contains(limit.unit());
  }

  private static Instant extend(Instant due, Pause pause) {
    return CALENDAR.extend(due, pause.from(), pause.until(), null);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers()
        .between(0, MINUTES)
        .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
  }

  /** Far enough from the first year that is known to look back. */
  @Provide
  Arbitrary<Instant> later() {
    return moments().filter(moment -> moment.isAfter(FIRST.plus(Duration.ofDays(200))));
  }

  @Provide
  Arbitrary<Integer> hours() {
    return Arbitraries.integers().between(1, 80);
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 30).map(TimeLimit::workingDays),
        hours().map(TimeLimit::workingHours),
        Arbitraries.just(TimeLimit.sameDay()));
  }

  @Provide
  Arbitrary<Pause> pauses() {
    return Combinators.combine(moments(), Arbitraries.integers().between(0, 20 * 24 * 60))
        .as((from, minutes) -> new Pause(from, from.plus(Duration.ofMinutes(minutes))));
  }

  record Pause(Instant from, Instant until) {
    Duration workingTime() {
      return CALENDAR.workingTime(from, until, null);
    }
  }
}
