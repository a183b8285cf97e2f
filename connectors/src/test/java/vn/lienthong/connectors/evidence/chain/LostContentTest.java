package vn.lienthong.connectors.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Content that is gone is no fault where a record of the chain says why. */
class LostContentTest {
  @Test
  void erasedContent_stillVerifies_andIsCounted() throws Exception {
    try (ChainScene erased = new ChainScene()) {
      erased.seal(3, 4);
      erased.database.jdbi().useTransaction(LostContentTest::erase);
      erased.seal(0, 4);
      assertThat(erased.verify().first()).isEmpty();
      assertThat(erased.verify().erased()).isEqualTo(2);
      ChainReport copy = ChainScene.verify(erased.copy(0));
      assertThat(copy.first()).isEmpty();
      assertThat(copy.erased()).isEqualTo(2);
    }
  }

  @Test
  void contentDroppedByRetention_isCountedAsSuch_onlyWhereTheChainSaysSo() throws Exception {
    try (ChainScene old = new ChainScene()) {
      old.seal(3, 4);
      old.tamper(
          "content_month",
          "INSERT INTO content_month (month, key_check, destroyed_at)"
              + " SELECT DISTINCT month, 'x'::bytea, now() FROM evidence");
      old.tamper("evidence_content", "DELETE FROM evidence_content");
      assertThat(old.verify().first())
          .extracting(ChainFinding::problem)
          .containsExactly(
              Problem.CONTENT_MISSING, Problem.CONTENT_MISSING, Problem.CONTENT_MISSING);
      Path early = old.copy(0);
      assertThat(ChainScene.verify(early).findings()).isEqualTo(3);

      long before = old.number("SELECT max(id) FROM evidence_batch");
      old.database.jdbi().useTransaction(LostContentTest::erase);
      old.database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO evidence_event (evidence_id, kind, detail)"
                          + " SELECT 3, 'HET_HAN_LUU', jsonb_build_object('soVanBan', '3', 'thang',"
                          + " to_char(month, 'YYYY-MM')) FROM evidence WHERE id = 3"));
      old.seal(0, 4);
      for (ChainReport report :
          List.of(
              old.verify(),
              ChainScene.verify(old.copy(0)),
              ChainScene.verify(early, old.copy(before)))) {
        assertThat(report.first()).isEmpty();
        assertThat(report.erased()).isEqualTo(2);
        assertThat(report.ended()).isEqualTo(1);
      }
    }
  }

  private static void erase(Handle tx) {
    tx.execute("DELETE FROM evidence_content WHERE evidence_id IN (1, 3)");
    tx.execute(
        "INSERT INTO evidence_event (evidence_id, kind, detail)"
            + " SELECT n, 'XOA_NOI_DUNG', '{}' FROM unnest(ARRAY[1, 3]) n");
  }
}
