package vn.lienthong.adapters.civilstatus.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;

/** Where the request for the number of each registration stands: on disk before it is asked. */
final class NumberLedger {
  private static final String COLUMNS = "ma-ho-so\tlan-xin-so\ttrang-thai\n";
  private static final Entry NONE = new Entry(0, State.NEW, "");

  private final DurableMap entries;

  NumberLedger(DurableMaps maps) {
    this.entries = maps.map("numbers");
  }

  /** What is known of a request. */
  enum State {
    /** Never asked. */
    NEW,
    /** Asked, and nobody here knows what became of it. */
    ASKED,
    /** The number is known, and belongs to the registration. */
    ISSUED,
    /** Surely no number was issued. */
    REFUSED,
    /** The number is to be cancelled, and nobody here knows whether it is. */
    CANCELLING,
    /** The number is cancelled. */
    CANCELLED,
    /** Population keeps the number: an officer has to look. */
    NOT_CANCELLED
  }

  /**
   * One registration.
   *
   * @param attempt from 0; the next one begins only when this one surely left no number
   * @param number empty where none is known
   */
  record Entry(int attempt, State state, String number) {
    Entry as(State next) {
      return new Entry(attempt, next, number);
    }

    Entry issued(String with) {
      return new Entry(attempt, State.ISSUED, with);
    }

    Entry next() {
      return new Entry(attempt + 1, State.NEW, "");
    }
  }

  Entry of(String dossier) {
    return entries.get(dossier).map(NumberLedger::read).orElse(NONE);
  }

  Entry put(String dossier, Entry entry) {
    String line = entry.attempt() + "\t" + entry.state() + "\t" + entry.number();
    entries.put(dossier, line.getBytes(UTF_8));
    return entry;
  }

  /** Per dossier: which attempt it is, and how it stands. */
  String table() {
    StringBuilder text = new StringBuilder(COLUMNS);
    entries
        .entries()
        .forEach(
            (dossier, written) -> {
              Entry entry = read(written);
              text.append(dossier).append('\t').append(entry.attempt() + 1).append('\t');
              text.append(entry.state()).append('\n');
            });
    return text.toString();
  }

  private static Entry read(byte[] written) {
    String[] parts = new String(written, UTF_8).split("\t", 3);
    return new Entry(Integer.parseInt(parts[0]), State.valueOf(parts[1]), parts[2]);
  }
}
