package vn.lienthong.routes.drill.fault;

import java.util.List;

/**
 * How large a drill is.
 *
 * @param messages how many messages the senders send
 * @param rounds how often the hub is killed
 * @param minutes into how many a day is compressed
 * @param seed chooses everything that chance would
 */
public record FaultSettings(int messages, int rounds, int minutes, long seed) {
  /** How many messages a drill sends where nobody says. */
  public static final int USUAL_MESSAGES = 25_000;

  /** How often the hub is killed where nobody says. */
  public static final int USUAL_ROUNDS = 60;

  private static final String LARGEST = "crash";
  private static final int SHARE_OF_OTHERS = 20;

  /** What one of several faults gets of the messages: kills most of them. */
  FaultSettings shareOf(String name, List<String> all) {
    int small = messages / SHARE_OF_OTHERS;
    int others = all.contains(LARGEST) ? all.size() - 1 : 0;
    int own = name.equals(LARGEST) ? messages - small * others : messages / all.size();
    return new FaultSettings(
        others > 0 && !name.equals(LARGEST) ? small : own, rounds, minutes, seed);
  }
}
