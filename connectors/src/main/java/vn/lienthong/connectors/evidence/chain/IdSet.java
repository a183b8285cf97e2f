package vn.lienthong.connectors.evidence.chain;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** A set of ids that lie close together: about a bit for each. */
final class IdSet {
  private static final int BLOCK = 16;

  private final Map<Long, BitSet> blocks = new TreeMap<>();

  /** Adds it; false where it was there. */
  boolean add(long id) {
    BitSet block = blocks.computeIfAbsent(id >> BLOCK, high -> new BitSet());
    boolean there = block.get(low(id));
    block.set(low(id));
    return !there;
  }

  boolean contains(long id) {
    BitSet block = blocks.get(id >> BLOCK);
    return block != null && block.get(low(id));
  }

  /** All, from the smallest. */
  LongStream all() {
    return blocks.entrySet().stream()
        .flatMapToLong(
            block -> block.getValue().stream().mapToLong(low -> (block.getKey() << BLOCK) + low));
  }

  private static int low(long id) {
    return (int) (id & ((1 << BLOCK) - 1));
  }
}
