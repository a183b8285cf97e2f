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
 */
public record Workplace(
    DurableMaps maps, HubLink link, Outbox outbox, Clock clock, WorkingTime time) {

  /** The same place with a part of its disk for one desk alone. */
  public Workplace part(String name) {
    return new Workplace(map -> maps.map(name + "." + map), link, outbox, clock, time);
  }
}
