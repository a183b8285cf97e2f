package vn.lienthong.adapters.spi;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.FilePost;

/**
 * What a simulated agency works with.
 *
 * @param maps its disk
 * @param link its way to the hub
 * @param outbox messages to the hub that must arrive
 * @param clock in the agency's time zone
 * @param time how long a step of work takes
 * @param performance the script that it follows
 * @param files its way to send files; null where it sends none
 */
public record Workplace(
    DurableMaps maps,
    HubLink link,
    Outbox outbox,
    Clock clock,
    WorkingTime time,
    Performance performance,
    @Nullable FilePost files) {

  /** A place without a script and without files. */
  public Workplace(DurableMaps maps, HubLink link, Outbox outbox, Clock clock, WorkingTime time) {
    this(maps, link, outbox, clock, time, Performance.FREE, null);
  }

  /** A place without files. */
  public Workplace(
      DurableMaps maps,
      HubLink link,
      Outbox outbox,
      Clock clock,
      WorkingTime time,
      Performance performance) {
    this(maps, link, outbox, clock, time, performance, null);
  }

  /** The same place with a way to send files. */
  public Workplace sending(FilePost post) {
    return new Workplace(maps, link, outbox, clock, time, performance, post);
  }

  /** The same place with a part of its disk for one desk alone. */
  public Workplace part(String name) {
    DurableMaps own = map -> maps.map(name + "." + map);
    return new Workplace(own, link, outbox, clock, time, performance, files);
  }
}
