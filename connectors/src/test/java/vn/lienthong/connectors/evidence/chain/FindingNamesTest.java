package vn.lienthong.connectors.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An operator knows messages and what happened to them, not numbers of rows. */
class FindingNamesTest {
  @Test
  void brokenEvent_isNamed_byItsKindItsTimeAndItsMessage() throws Exception {
    try (ChainScene scene = new ChainScene()) {
      scene.seal(3, 4);
      scene.tamper("evidence_event", "UPDATE evidence_event SET detail = '{}' WHERE id = 4");
      String message =
          scene
              .database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT message_id::text FROM evidence WHERE id = 2")
                          .mapTo(String.class)
                          .one());
      for (ChainReport report : List.of(scene.verify(), ChainScene.verify(scene.copy(0)))) {
        assertThat(report.first()).hasSize(1);
        assertThat(report.first().get(0).place())
            .contains("sự kiện 4 DA_XU_LY, " + ChainScene.SENDER + " " + message + ", ")
            .matches(".*\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d");
      }
    }
  }

  @Test
  void recordOutsideTheChain_isNamedToo() throws Exception {
    try (ChainScene scene = new ChainScene()) {
      scene.seal(1, 4);
      scene.tamper(
          "evidence_event",
          "INSERT INTO evidence_event (evidence_id, kind, detail) VALUES (1, 'LEN_VAO', '{}')");
      ChainFinding finding = scene.verify().first().get(0);
      assertThat(finding.problem()).isEqualTo(Problem.NOT_IN_CHAIN);
      assertThat(finding.place()).contains(" LEN_VAO, " + ChainScene.SENDER + " ");
    }
  }
}
