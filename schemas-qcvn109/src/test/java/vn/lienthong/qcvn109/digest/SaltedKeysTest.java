package vn.lienthong.qcvn109.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Keys, digests and differences of what is reconciled. */
class SaltedKeysTest {
  private static final byte[] SALT = {1, 2, 3};

  @Test
  void key_isThatOfTheContract_andAnotherUnderAnotherSalt() {
    assertThat(SaltedKeys.of(SALT, "001326000001"))
        .isEqualTo(Sha256.hex(SALT, "001326000001".getBytes(US_ASCII)))
        .isNotEqualTo(SaltedKeys.of(new byte[] {1, 2, 4}, "001326000001"));
    assertThat(SaltedKeys.digest(List.of())).isEqualTo(Sha256.hex(new byte[0]));
  }

  @Property(tries = 200)
  void digest_isTheSame_inAnyOrder_andAnother_forAnotherSet(
      @ForAll @Size(max = 40) Set<@IntRange(max = 60) Integer> first,
      @ForAll @Size(max = 40) Set<@IntRange(max = 60) Integer> second,
      @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(keys(first));
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(SaltedKeys.digest(shuffled)).isEqualTo(SaltedKeys.digest(keys(first)));
    assertThat(SaltedKeys.digest(keys(first)).equals(SaltedKeys.digest(keys(second))))
        .isEqualTo(first.equals(second));
  }

  @Property(tries = 200)
  void missing_bothWays_isExactlyTheSymmetricDifference(
      @ForAll @Size(max = 40) Set<@IntRange(max = 60) Integer> first,
      @ForAll @Size(max = 40) Set<@IntRange(max = 60) Integer> second) {
    Set<Integer> onlyFirst = new HashSet<>(first);
    onlyFirst.removeAll(second);
    Set<Integer> onlySecond = new HashSet<>(second);
    onlySecond.removeAll(first);
    assertThat(SaltedKeys.missing(keys(first), keys(second)))
        .containsExactlyInAnyOrderElementsOf(keys(onlyFirst));
    assertThat(SaltedKeys.missing(keys(second), keys(first)))
        .containsExactlyInAnyOrderElementsOf(keys(onlySecond));
  }

  private static List<String> keys(Set<Integer> numbers) {
    return numbers.stream().map(n -> SaltedKeys.of(SALT, "%012d".formatted(n))).toList();
  }
}
