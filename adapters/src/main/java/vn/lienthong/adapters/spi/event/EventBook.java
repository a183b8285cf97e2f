package vn.lienthong.adapters.spi.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;

/** The events that an agency was told, in the order in which it took them, each once. */
final class EventBook {
  private static final String HEAD = "thu-tu\tben-cong-bo\tdich-vu\tma\tma-goc\tloai\tnguoi\n";

  private final DurableMap places;
  private final DurableMap lines;
  private long last;

  EventBook(DurableMaps maps) {
    this.places = maps.map("event-places");
    this.lines = maps.map("event-lines");
    this.last = lines.entries().keySet().stream().mapToLong(Long::parseLong).max().orElse(0);
  }

  boolean has(ToldEvent event) {
    return places.get(key(event)).isPresent();
  }

  /** Written when all that it makes is done: one that a crash cut short is done again. */
  synchronized void add(ToldEvent event) {
    if (has(event)) {
      return;
    }
    String place = "%09d".formatted(++last);
    String persons =
        event.persons().stream()
            .map(person -> PersonRecords.shown(person.number()))
            .collect(Collectors.joining(","));
    String line =
        String.join(
            "\t",
            event.publisher(),
            event.service(),
            event.code(),
            event.original() == null ? "-" : event.original(),
            event.kind(),
            persons);
    lines.put(place, line.getBytes(UTF_8));
    places.put(key(event), place.getBytes(UTF_8));
  }

  String table() {
    StringBuilder text = new StringBuilder(HEAD);
    lines
        .entries()
        .forEach(
            (place, line) ->
                text.append(place).append('\t').append(new String(line, UTF_8)).append('\n'));
    return text.toString();
  }

  private static String key(ToldEvent event) {
    return event.publisher() + " " + event.service() + " " + event.code();
  }
}
