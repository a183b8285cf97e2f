package vn.lienthong.routes.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.routes.registry.ChangedFiles;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.ConfigurationWatch;

class CalendarFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void copySamples() throws IOException {
    SampleCalendar.copyTo(folder);
  }

  @ParameterizedTest(name = "{1}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          day: 2026-01-01                | day: 2025-01-01             | line 23 | 2025-01-01 is not in 2026
          day: 2026-01-01                | day: 2026-02-30             | line 23 | 2026-02-30
          day: 2026-01-01                | dya: 2026-01-01             | line 23 | dya is not known
          day: 2026-01-01                | day: 2026-01-02             | line 27 | stands twice
          day: 2026-01-10                | day: 2026-01-12             | is a working day anyway | 2026-01-12
          day: 2026-01-10                | day: 2026-04-26             | stands in closed too | 2026-04-26
          year: 2026                     | year: 2029                  | line 5 | must be named 2029.yaml
          cutOff: "15:00"                | cutOff: "18:00"             | line 16 | outside the working day
          "07:30-11:30"                  | "7h30-11h30"                | line 16 | is no working time
          "13:00-17:00"                  | "11:00-17:00"               | line 16 | without overlap
          [SATURDAY, SUNDAY]             | [SATURDAY, SANDAY]          | line 6 | SANDAY
          to: 2026-02-20                 | to: 2026-02-10              | before 2026-02-16 | line 32
          name: Nghỉ hoán đổi            | # name: none                | line 27 | name is missing
          """)
  void wrongFile_isRefused_withLineAndRule(String from, String to, String place, String rule)
      throws IOException {
    change("2026.yaml", from, to);
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationFileException.class)
        .hasMessageContainingAll("2026.yaml", place, rule);
  }

  @Test
  void unknownUnit_isRefused_withItsLine() throws IOException {
    change("2026.yaml", "# units:", "units: [{codes: [\"9x\"]}]");
    assertThatThrownBy(this::read)
        .hasMessageContainingAll("2026.yaml: line 82", "9x is no administrative unit");
  }

  @Test
  void statementWithoutGrounds_isRefused() throws IOException {
    change("2026.yaml", "    basis: Nghị quyết 28/2026/QH16", "    # basis:");
    assertThatThrownBy(this::read).hasMessageContainingAll("2026.yaml", "assumed: true and why");
  }

  @Test
  void missingYearBetween_isRefused() throws IOException {
    Files.delete(folder.resolve("calendar/2027.yaml"));
    assertThatThrownBy(this::read).hasMessageContainingAll("2028.yaml", "no file of 2027");
  }

  @Test
  void changedFile_isTakenOver_andABadOneLeavesTheOld() throws IOException {
    CalendarRegistry registry = new CalendarRegistry(read());
    try (ConfigurationWatch watch = new ConfigurationWatch()) {
      watch.register(new CalendarPart(SampleCalendar.home(folder), registry));
      change("2026.yaml", "- day: 2026-11-24", "- from: 2026-11-23\n    to: 2026-11-24");
      ChangedFiles.takeOver(watch);
      WorkingCalendar changed = registry.current();
      var received = SampleCalendar.at("2026-11-20 16:00");
      assertThat(SampleCalendar.text(changed.start(received, null))).isEqualTo("2026-11-25 07:30");
      change("2026.yaml", "year: 2026", "yaer: 2026");
      ChangedFiles.takeOver(watch);
      assertThatThrownBy(watch::check).hasMessageContainingAll("2026.yaml", "line 5", "yaer");
      Files.delete(folder.resolve("calendar/2028.yaml"));
      change("2026.yaml", "yaer: 2026", "year: 2026");
      ChangedFiles.takeOver(watch);
      assertThatThrownBy(watch::check).hasMessageContaining("[2028] may not go");
      assertThat(registry.current()).isSameAs(changed);
    }
  }

  @Test
  void schema_hasTheKeysOfTheReader() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Path.of("../config/calendar/calendar.schema.json").toFile());
    JsonNode parts = schema.get("$defs");
    assertKeys(schema, YearContent.class);
    assertKeys(parts.get("count"), YearContent.CountContent.class);
    assertKeys(parts.get("hours"), HoursContent.class);
    assertKeys(parts.get("closedDay"), DayContent.class);
    assertKeys(parts.get("unit"), UnitContent.class);
    assertKeys(parts.get("weekday"), UnitContent.WeekdayContent.class);
  }

  private static void assertKeys(JsonNode part, Class<? extends Record> read) {
    List<String> keys =
        Arrays.stream(read.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(part.get("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(part.get("additionalProperties").asBoolean()).isFalse();
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve("calendar").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private WorkingCalendar read() {
    return CalendarFiles.read(SampleCalendar.home(folder));
  }
}
