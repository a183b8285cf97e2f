package vn.lienthong.qcvn109.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Choices of which some are more frequent than others, picked in the same time whatever their
 * weights are.
 */
final class Weights<T> {
  private final List<T> tickets = new ArrayList<>();

  Weights(Iterable<T> choices, ToIntFunction<T> weight) {
    for (T choice : choices) {
      for (int i = weight.applyAsInt(choice); i > 0; i--) {
        tickets.add(choice);
      }
    }
  }

  T pick(Dice dice) {
    return dice.pick(tickets);
  }
}
