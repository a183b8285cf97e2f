package vn.lienthong.qcvn109.contract.model;

/**
 * How many times a part stands in a row.
 *
 * @param min 0 for an optional part
 * @param max {@link Integer#MAX_VALUE} where there is no limit
 */
public record Occurs(int min, int max) {
  static final Occurs ONCE = new Occurs(1, 1);

  public Occurs {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("Not a number of times: " + min + " to " + max);
    }
  }

  /** Whether there is no upper limit. */
  public boolean isUnbounded() {
    return max == Integer.MAX_VALUE;
  }

  /** As {@code 1}, {@code 0..1} or {@code 1..n}. */
  @Override
  public String toString() {
    return min == max ? String.valueOf(min) : min + ".." + (isUnbounded() ? "n" : max);
  }
}
