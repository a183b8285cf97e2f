package vn.lienthong.adapters.spi.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * What an agency holds of each person by events: small named values, and which event each is of.
 */
public final class PersonRecords {
  private static final int SHOWN = 12;

  private final DurableMap persons;

  /** On an agency's disk. */
  public PersonRecords(DurableMaps maps) {
    this.persons = maps.map("event-persons");
  }

  /** A value of a person. */
  public Optional<String> find(String number, String name) {
    return Optional.ofNullable(read(number).get(name)).map(value -> value.split("@", 2)[0]);
  }

  /** Sets a value; the same once more changes nothing. */
  public synchronized void set(String number, String name, String value, ToldEvent by) {
    Map<String, String> values = read(number);
    values.put(name, value + "@" + by.code());
    persons.put(number, write(values));
  }

  private Map<String, String> read(String number) {
    Map<String, String> values = new TreeMap<>();
    persons
        .get(number)
        .map(bytes -> new String(bytes, UTF_8))
        .ifPresent(
            text ->
                text.lines()
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> values.put(pair[0], pair[1])));
    return values;
  }

  private static byte[] write(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
  }

  /** Every person by a digest of its number, with what is held of it. */
  String table() {
    StringBuilder text = new StringBuilder("nguoi\tgia-tri\n");
    persons
        .entries()
        .forEach(
            (number, values) ->
                text.append(shown(number))
                    .append('\t')
                    .append(new String(values, UTF_8).replace('\n', ' '))
                    .append('\n'));
    return text.toString();
  }

  /** What stands for a number on a page. */
  public static String shown(String number) {
    return Sha256.hex(number.getBytes(UTF_8)).substring(0, SHOWN);
  }
}
