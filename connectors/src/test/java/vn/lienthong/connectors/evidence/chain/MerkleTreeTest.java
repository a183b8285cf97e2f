package vn.lienthong.connectors.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tree against the recursive definition of RFC 6962, 2.1, written down once more. */
class MerkleTreeTest {
  private static final int LARGEST = 1000;

  @Test
  void root_isTheOneOfTheDefinition_forEverySize() {
    List<byte[]> leaves = leaves(LARGEST);
    for (int size = 0; size <= LARGEST; size++) {
      List<byte[]> some = leaves.subList(0, size);
      assertThat(MerkleTree.root(some)).as("size %s", size).isEqualTo(definition(some));
    }
  }

  @Test
  void emptyTree_hasTheRootThatTheRfcNames() {
    assertThat(HexFormat.of().formatHex(MerkleTree.root(List.of())))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void path_leadsToTheRoot_andFromNoOtherLeafPlaceOrSize() {
    Random random = new Random(1);
    List<byte[]> leaves = leaves(LARGEST);
    for (int size = 1; size <= LARGEST; size += size < 70 ? 1 : 31) {
      List<byte[]> some = leaves.subList(0, size);
      byte[] root = MerkleTree.root(some);
      for (int i = 0; i < size; i += size < 70 ? 1 : 17) {
        List<byte[]> path = MerkleTree.path(some, i);
        assertThat(MerkleTree.holds(some.get(i), i, size, path, root)).isTrue();
        byte[] other = leaves.get((i + 1 + random.nextInt(LARGEST - 1)) % LARGEST);
        assertThat(MerkleTree.holds(other, i, size, path, root)).isFalse();
        assertThat(MerkleTree.holds(some.get(i), i + 1, size, path, root)).isFalse();
        if (!path.isEmpty()) {
          List<byte[]> cut = path.subList(0, path.size() - 1);
          assertThat(MerkleTree.holds(some.get(i), i, size, cut, root)).isFalse();
        }
      }
    }
  }

  @Test
  void consistency_holdsForEveryBeginning_andForNoOtherTree() {
    List<byte[]> leaves = leaves(130);
    for (int second = 1; second <= 130; second += second < 20 ? 1 : 7) {
      byte[] all = MerkleTree.root(leaves.subList(0, second));
      for (int first = 1; first <= second; first++) {
        List<byte[]> proof = MerkleTree.consistency(leaves.subList(0, second), first);
        byte[] beginning = MerkleTree.root(leaves.subList(0, first));
        assertThat(MerkleTree.consistent(first, beginning, second, all, proof))
            .as("%s in %s", first, second)
            .isTrue();
        byte[] forged = beginning.clone();
        forged[0] ^= 1;
        assertThat(MerkleTree.consistent(first, forged, second, all, proof)).isFalse();
        byte[] forgedAll = all.clone();
        forgedAll[31] ^= 1;
        assertThat(MerkleTree.consistent(first, beginning, second, forgedAll, proof)).isFalse();
      }
    }
  }

  private static List<byte[]> leaves(int count) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(hash(new byte[] {0, (byte) i, (byte) (i >> 8)}));
      assertThat(leaves.get(i)).isEqualTo(MerkleTree.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
    }
    return leaves;
  }

  private static byte[] definition(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return hash(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = 1;
    while (split * 2 < leaves.size()) {
      split *= 2;
    }
    byte[] left = definition(leaves.subList(0, split));
    byte[] right = definition(leaves.subList(split, leaves.size()));
    byte[] node = new byte[65];
    node[0] = 1;
    System.arraycopy(left, 0, node, 1, 32);
    System.arraycopy(right, 0, node, 33, 32);
    return hash(node);
  }

  private static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
