package vn.lienthong.routes.drill.load;

import java.util.Random;
import java.util.UUID;
import vn.lienthong.qcvn109.digest.DerivedId;

/**
 * One message as the seed has it: the same seed and number always give the same.
 *
 * @param number its place in the order of sending, from 0
 * @param kind what it is
 * @param sender which of the senders of that kind
 * @param receiver which of the receivers of that kind
 * @param size how many characters of free text it carries
 * @param id {@code MaThongDiep}
 */
public record Plan(int number, Kind kind, int sender, int receiver, int size, UUID id) {
  private static final int LARGEST = 900;

  static Plan of(long seed, int number, Blend blend) {
    var dice = new Random(seed * 1_000_003 + number);
    dice.nextInt(); // the first throws of neighbouring seeds are alike
    Kind kind = blend.kind(dice.nextInt(100));
    int sender = dice.nextInt(1 << 10);
    int receiver = dice.nextInt(1 << 10);
    int size = 1 + dice.nextInt(LARGEST);
    UUID id = DerivedId.of("drill", Long.toString(seed), Integer.toString(number));
    return new Plan(number, kind, sender, receiver, size, id);
  }
}
