package vn.lienthong.adapters.spi;

import java.time.Clock;

/**
 * What a simulated agency works with.
 *
 * @param maps its disk
 * @param link its way to the hub
 * @param outbox messages to the hub that must arrive
 * @param clock in the agency's time zone
 * @param time how long a step of work takes
 * @param performance the script that it follows
 */
public record Workplace(
    DurableMaps maps,
    HubLink link,
    Outbox outbox,
    Clock clock,
    WorkingTime time,
    Performance performance) {

  /** A place without a script. */
  public Workplace(DurableMaps maps, HubLink link, Outbox outbox, Clock clock, WorkingTime time) {
    this(maps, link, outbox, clock, time, Performance.FREE);
  }

  /** The same place with a part of its disk for one desk alone. */
  public Workplace part(String name) {
    DurableMaps own = map -> maps.map(name + "." + map);
    return new Workplace(own, link, outbox, clock, time, performance);
  }
}
