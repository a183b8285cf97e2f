package vn.lienthong.adapters.spi.event;

/**
 * What an agency does on an event that it is told; the same event comes here once or, by a crash,
 * again.
 */
@FunctionalInterface
public interface EventReaction {
  /** Only notes it. */
  EventReaction NONE = (event, person, records, publications) -> {};

  /**
   * Acts for one of the persons of an event. Every act is keyed by the event, so that it has one
   * effect however often it is made.
   */
  void on(
      ToldEvent event,
      ToldEvent.Person person,
      PersonRecords records,
      EventPublications publications);
}
