package vn.lienthong.connectors.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.content.ContentKeys;

/** Content without its key is as good as gone: that is found though every digest still holds. */
class LostKeyTest {
  @Test
  void removedKey_isNamed_inTheStoreAndInACopy_unlessAnErasureSaysSo() throws Exception {
    try (ChainScene scene = sealed()) {
      scene.tamper("content_key", "DELETE FROM content_key WHERE evidence_id = 2");
      for (ChainReport report :
          List.of(
              scene.verify(ContentDepth.ROW),
              scene.verify(ContentDepth.KEY),
              ChainScene.verify(scene.copy(0)))) {
        problems(report).containsExactly(Problem.KEY_MISSING);
        assertThat(report.lostContents()).isEqualTo(1);
        assertThat(report.first().get(0).place())
            .contains("chứng cứ 2, " + ChainScene.SENDER + " " + messageId(scene, 2))
            .matches(".*, \\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d");
      }
      scene
          .database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO evidence_event (evidence_id, kind, detail)"
                          + " VALUES (2, 'XOA_NOI_DUNG', '{}')"));
      scene.seal(0, 4);
      assertThat(scene.verify().first()).isEmpty();
      assertThat(scene.verify().erased()).isEqualTo(1);
      assertThat(ChainScene.verify(scene.copy(0)).erased()).isEqualTo(1);
    }
  }

  @Test
  void changedKey_isNamed_whereTheMonthsKeyIsThere() throws Exception {
    try (ChainScene scene = sealed()) {
      scene.tamper(
          "content_key",
          "UPDATE content_key SET wrapped = set_byte(wrapped, 11, get_byte(wrapped, 11) # 1)"
              + " WHERE evidence_id = 3");
      scene.tamper("content_key", "UPDATE content_key SET wrapped = 'short' WHERE evidence_id = 1");
      assertThat(scene.verify(ContentDepth.ROW).sound()).isTrue();
      ChainReport report = scene.verify(ContentDepth.KEY);
      problems(report).containsExactly(Problem.KEY_CHANGED, Problem.KEY_CHANGED);
      assertThat(report.first())
          .extracting(finding -> finding.name().messageId())
          .containsExactly(messageId(scene, 1), messageId(scene, 3));
    }
  }

  @Test
  void keyOfAnotherContent_isFound_onlyByOpening() throws Exception {
    try (ChainScene scene = sealed()) {
      assertThat(scene.verify(ContentDepth.CONTENT).sound()).isTrue();
      scene.tamper(
          "content_key",
          "UPDATE content_key k SET wrapped = o.wrapped FROM content_key o"
              + " WHERE k.evidence_id + o.evidence_id = 3");
      assertThat(scene.verify(ContentDepth.KEY).sound()).isTrue();
      ChainReport report = scene.verify(ContentDepth.CONTENT);
      problems(report).containsExactly(Problem.CONTENT_NOT_OPENED, Problem.CONTENT_NOT_OPENED);
    }
  }

  @Test
  void changedContent_isOneFinding_evenWhereItIsOpened() throws Exception {
    try (ChainScene scene = sealed()) {
      scene.tamper(
          "evidence_content",
          "UPDATE evidence_content SET ciphertext = set_byte(ciphertext, 30,"
              + " get_byte(ciphertext, 30) # 1) WHERE evidence_id = 2");
      problems(scene.verify(ContentDepth.CONTENT)).containsExactly(Problem.CONTENT_CHANGED);
    }
  }

  @Test
  void lostMonthKey_isFound_forEachOfItsContents() throws Exception {
    try (ChainScene scene = sealed();
        HubDatabase elsewhere = scene.connect()) {
      var others = ContentKeys.open(ContentKeySettings.trial(TestDatabase.newDirectory("others")));
      elsewhere.withContent(new ContentCipher(others));
      ChainReport report =
          new StoreVerification(
                  elsewhere,
                  ChainScene.verifier(),
                  ContentDepth.KEY,
                  ChainScene.LIMIT,
                  records -> {})
              .run();
      assertThat(report.counts()).containsOnlyKeys(Problem.MONTH_KEY_MISSING);
      assertThat(report.lostContents()).isEqualTo(3);
    }
  }

  private static ChainScene sealed() throws Exception {
    ChainScene scene = new ChainScene();
    scene.seal(3, 4);
    return scene;
  }

  private static String messageId(ChainScene scene, long document) {
    return scene
        .database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT message_id::text FROM evidence WHERE id = ?")
                    .bind(0, document)
                    .mapTo(String.class)
                    .one());
  }

  private static ListAssert<Problem> problems(ChainReport report) {
    return assertThat(report.first().stream().map(ChainFinding::problem).toList());
  }
}
