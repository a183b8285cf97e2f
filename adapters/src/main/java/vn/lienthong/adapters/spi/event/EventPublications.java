package vn.lienthong.adapters.spi.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.message.Payloads;

/** What an agency publishes: an event of one code goes out once, whoever asks for it again. */
public final class EventPublications {
  private final Workplace place;
  private final DurableMap sequence;

  EventPublications(Workplace place) {
    this.place = place;
    this.sequence = place.maps().map("event-sequence");
  }

  /** When it works. */
  public java.time.Clock clock() {
    return place.clock();
  }

  /**
   * The place of an event among those of its person: the same for the same code.
   *
   * @return from 1
   */
  public synchronized long place(String number, String code) {
    String key = number + " " + code;
    var known = sequence.get(key);
    if (known.isPresent()) {
      return Long.parseLong(new String(known.get(), UTF_8));
    }
    long next =
        1 + sequence.get(number).map(last -> Long.parseLong(new String(last, UTF_8))).orElse(0L);
    // the last one first: a crash between the two leaves a gap, never two with one place
    sequence.put(number, Long.toString(next).getBytes(UTF_8));
    sequence.put(key, Long.toString(next).getBytes(UTF_8));
    return next;
  }

  /** Sends an event to the hub, which passes it on. */
  public void publish(String service, String code, Object structure) {
    var id = DerivedId.of("event of " + place.link().hub(), service, code);
    place
        .outbox()
        .enqueue(place.link().header(id, service, place.link().hub()), Payloads.write(structure));
  }
}
