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
    DurableMaps maps, HubLink link, Outbox outbox, Clock clock, WorkingTime time) {}
