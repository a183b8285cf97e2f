package vn.lienthong.connectors.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.TestDatabase;

/** Somebody else keeps the heads: a chain that is made anew or cut later is found out. */
class HeadsSeenTest {
  @Test
  void grownChain_stillHoldsTheHeadsSeen_andAForkOrACutIsNamed() throws Exception {
    Path seen;
    try (ChainScene honest = new ChainScene()) {
      honest.seal(4, 3);
      seen = heads(honest, 0);
      honest.seal(2, 3);
      assertThat(compare(seen, honest).first()).isEmpty();
      assertThat(compare(seen, honest).batches()).isEqualTo(4);
      assertThat(compare(heads(honest, 0), heads(honest, 4)).first()).isEmpty();

      honest.tamper("evidence_leaf", "DELETE FROM evidence_leaf WHERE batch > 3");
      honest.tamper("evidence_batch", "DELETE FROM evidence_batch WHERE id > 3");
      ChainFinding cut = compare(seen, honest).first().get(0);
      assertThat(cut.problem()).isEqualTo(Problem.CUT);
      assertThat(cut.batch()).isEqualTo(4);
    }
    try (ChainScene forked = new ChainScene()) {
      forked.seal(6, 3);
      assertThat(forked.verify().sound()).as("the hub's key has signed it again").isTrue();
      ChainFinding fork = compare(seen, forked).first().get(0);
      assertThat(fork.problem()).isEqualTo(Problem.FORKED);
      assertThat(fork.batch()).isEqualTo(1);
    }
  }

  private static ChainReport compare(Path seen, ChainScene shown) throws Exception {
    HeadVerifier verifier = ChainScene.verifier();
    return HeadsSeen.in(seen, verifier).compareWith(HeadsSeen.in(shown.database, verifier));
  }

  private static ChainReport compare(Path seen, Path shown) throws Exception {
    HeadVerifier verifier = ChainScene.verifier();
    return HeadsSeen.in(seen, verifier).compareWith(HeadsSeen.in(shown, verifier));
  }

  private static Path heads(ChainScene scene, long after) throws Exception {
    Path file = TestDatabase.newDirectory("heads").resolve("heads");
    try (OutputStream out = Files.newOutputStream(file)) {
      new CopyWriter(scene.database, records -> {}).heads(out, after);
    }
    return file;
  }
}
