package vn.lienthong.routes.drill.event;

/**
 * How much is published to whom.
 *
 * @param events how many
 * @param subscribers how many get each of them; the last one is dead until all are published
 * @param citizens whom they are about
 * @param senders how many publish at once; each has citizens of its own, so that it knows their
 *     order
 */
public record EventPlan(int events, int subscribers, int citizens, int senders) {
  /** Refuses what cannot be done. */
  public EventPlan {
    if (events < 1 || subscribers < 2 || senders < 1 || citizens < 2 * senders) {
      throw new IllegalArgumentException(
          "at least 1 event, 2 subscribers, 1 sender and 2 citizens for each sender");
    }
  }
}
