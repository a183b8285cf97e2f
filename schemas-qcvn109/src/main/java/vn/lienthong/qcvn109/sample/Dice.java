package vn.lienthong.qcvn109.sample;

import java.util.List;
import java.util.Random;

/** Chance with a seed. */
final class Dice {
  // Its algorithm is part of the JDK's contract: the same seed gives the same people everywhere.
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** Any number. */
  long number() {
    return random.nextLong();
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }
}
