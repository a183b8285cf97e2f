package vn.lienthong.adapters.spi.event;

import java.util.Map;

/** What an agency publishes because somebody asks for it at its page. */
@FunctionalInterface
public interface EventDemand {
  /**
   * Publishes.
   *
   * @param query what is asked for
   * @return the event's code
   * @throws IllegalArgumentException saying what may be asked for
   */
  String publish(Map<String, String> query, EventPublications publications);
}
