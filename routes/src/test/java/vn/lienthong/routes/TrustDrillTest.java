package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.security.attack.AttackShape;
import vn.lienthong.routes.drill.AttackDoor;
import vn.lienthong.routes.drill.DrillReport;
import vn.lienthong.routes.drill.DrillResult;
import vn.lienthong.routes.drill.DrillTarget;
import vn.lienthong.routes.drill.HttpAttackDoor;
import vn.lienthong.routes.drill.JmsAttackDoor;
import vn.lienthong.routes.drill.SoapAttackDoor;
import vn.lienthong.routes.drill.TrapSocket;
import vn.lienthong.routes.drill.TrustDrill;
import vn.lienthong.routes.drill.Verdict;

/** The attack suite through the doors of a whole hub; afterwards its tables tell what was done. */
@Tag("drill")
class TrustDrillTest {
  private static final int MAXIMUM = 4_194_304;
  private static final String KEPT =
      "SELECT count(*) FROM evidence WHERE service = 'KiemTraKetNoi'";

  private final DrillTarget target = DrillTarget.of(RunningHub.home());

  @Test
  void httpDoor_refusesEveryAttackForTheRightReason_andTakesEveryGoodMessage() throws Exception {
    drill(new HttpAttackDoor(target), 1);
  }

  @Test
  void soapDoor_refusesEveryAttackForTheRightReason_andTakesEveryGoodMessage() throws Exception {
    drill(new SoapAttackDoor(target), 2);
  }

  @Test
  void jmsDoor_refusesEveryAttackForTheRightReason_andTakesEveryGoodMessage() throws Exception {
    try (AttackDoor door = JmsAttackDoor.of(target, RunningHub.jmsPort())) {
      drill(door, 3);
    }
  }

  private void drill(AttackDoor door, long seed) throws Exception {
    long handOvers = RunningHub.count("SELECT count(*) FROM hand_over");
    long kept = RunningHub.count(KEPT);
    try (TrapSocket trap = new TrapSocket()) {
      List<DrillResult> results =
          new TrustDrill(target, MAXIMUM, trap).at(door, seed, result -> {});
      SoftAssertions all = new SoftAssertions();
      results.forEach(
          result ->
              all.assertThat(result.verdict())
                  .as(result.shape().name() + ": " + result.code() + " " + result.reason())
                  .isEqualTo(Verdict.RIGHT));
      all.assertThat(trap.visits()).isZero();
      all.assertThat(RunningHub.count("SELECT count(*) FROM hand_over")).isEqualTo(handOvers);
      all.assertThat(RunningHub.count(KEPT) - kept).isEqualTo(rows(results));
      all.assertAll();
      assertThat(new DrillReport(results).passed()).isTrue();
      assertThat(results).hasSizeGreaterThan(150);
    }
  }

  /** Question and answer of each good message, and the outcome of what was verified and refused. */
  private static long rows(List<DrillResult> results) {
    long rows = 0;
    for (DrillResult result : results) {
      AttackShape shape = result.shape();
      boolean verified = shape.judge() == AttackShape.Judge.HUB;
      boolean outcome =
          verified && shape.expected().codes().stream().anyMatch(TrustDrillTest::isOutcome);
      rows += (shape.isControl() ? 2 : 0) + 2L * shape.before().size() + (outcome ? 1 : 0);
    }
    return rows;
  }

  private static boolean isOutcome(vn.lienthong.qcvn109.error.HubErrorCode code) {
    return switch (code) {
      case SCHEMA_INVALID -> true;
      default -> false;
    };
  }
}
