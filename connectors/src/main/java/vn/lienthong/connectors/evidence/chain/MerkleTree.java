package vn.lienthong.connectors.evidence.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.lienthong.qcvn109.digest.Sha256;

/** Merkle trees of RFC 6962, 2.1, with SHA-256. Leaves here are leaf hashes, 32 bytes each. */
public final class MerkleTree {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  /** The hash of a leaf with this content. */
  public static byte[] leaf(byte[] content) {
    return Sha256.of(LEAF, content);
  }

  /** The root over leaf hashes; SHA-256 of nothing where there are none. */
  public static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.of();
    }
    // Level by level, an odd last one going up as it is, gives the same tree as splitting at the
    // largest power of two.
    List<byte[]> level = leaves;
    while (level.size() > 1) {
      level = above(level);
    }
    return level.get(0);
  }

  /** The audit path of one leaf, from its sibling up (RFC 6962, 2.1.1). */
  public static List<byte[]> path(List<byte[]> leaves, int index) {
    List<byte[]> path = new ArrayList<>();
    List<byte[]> level = leaves;
    int at = index;
    while (level.size() > 1) {
      int sibling = at ^ 1;
      if (sibling < level.size()) {
        path.add(level.get(sibling));
      }
      level = above(level);
      at >>= 1;
    }
    return path;
  }

  /** Whether a path leads from a leaf to a root. */
  public static boolean holds(byte[] leaf, int index, int size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    byte[] hash = leaf;
    int at = index;
    int last = size - 1;
    int used = 0;
    while (last > 0) {
      if ((at & 1) == 1 || at < last) {
        if (used == path.size()) {
          return false;
        }
        byte[] sibling = path.get(used++);
        hash = (at & 1) == 1 ? node(sibling, hash) : node(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return used == path.size() && Arrays.equals(hash, root);
  }

  /** The proof that the first leaves are the beginning of all (RFC 6962, 2.1.2). */
  public static List<byte[]> consistency(List<byte[]> leaves, int first) {
    if (first <= 0 || first > leaves.size()) {
      throw new IllegalArgumentException("no tree of " + first + " in one of " + leaves.size());
    }
    List<byte[]> proof = new ArrayList<>();
    int from = 0;
    int to = leaves.size();
    int known = first;
    boolean whole = true;
    while (known < to - from) {
      int split = Integer.highestOneBit(to - from - 1);
      if (known <= split) {
        proof.add(root(leaves.subList(from + split, to)));
        to = from + split;
      } else {
        proof.add(root(leaves.subList(from, from + split)));
        from += split;
        known -= split;
        whole = false;
      }
    }
    if (!whole) {
      proof.add(root(leaves.subList(from, to)));
    }
    Collections.reverse(proof);
    return proof;
  }

  /** Whether a proof shows that a tree is the beginning of another (RFC 9162, 2.1.4.2). */
  public static boolean consistent(
      int first, byte[] firstRoot, int second, byte[] secondRoot, List<byte[]> proof) {
    if (first == second) {
      return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    }
    if (first <= 0 || first > second) {
      return false;
    }
    List<byte[]> hashes = new ArrayList<>(proof);
    if (Integer.bitCount(first) == 1) {
      hashes.add(0, firstRoot);
    }
    int shift = Integer.numberOfTrailingZeros(first);
    return !hashes.isEmpty()
        && climbs((first - 1) >> shift, (second - 1) >> shift, hashes, firstRoot, secondRoot);
  }

  private static boolean climbs(
      int first, int second, List<byte[]> hashes, byte[] firstRoot, byte[] secondRoot) {
    byte[] old = hashes.get(0);
    byte[] all = hashes.get(0);
    int at = first;
    int last = second;
    for (byte[] hash : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        old = node(hash, old);
        all = node(hash, all);
        while (at != 0 && (at & 1) == 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        all = node(all, hash);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(old, firstRoot) && Arrays.equals(all, secondRoot);
  }

  private static List<byte[]> above(List<byte[]> level) {
    List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
    for (int i = 0; i + 1 < level.size(); i += 2) {
      above.add(node(level.get(i), level.get(i + 1)));
    }
    if (level.size() % 2 == 1) {
      above.add(level.get(level.size() - 1));
    }
    return above;
  }

  private static byte[] node(byte[] left, byte[] right) {
    return Sha256.of(NODE, left, right);
  }
}
