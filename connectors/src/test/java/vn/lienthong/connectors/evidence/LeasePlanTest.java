package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A long queue costs the relay no more than a short one, and starves nobody. */
class LeasePlanTest {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final MemberCode CROWDED = new MemberCode("G99.CROWDED");
  private static final MemberCode QUIET = new MemberCode("G99.QUIET");
  private static final List<LaneWindow> LANES =
      List.of(new LaneWindow(CROWDED, 64, LEASE), new LaneWindow(QUIET, 64, LEASE));

  @Test
  void leaseDue_readsByIndexOnly_among200000WaitingRows() {
    try (HubDatabase database = TestDatabase.fresh()) {
      Jdbi jdbi = database.jdbi();
      jdbi.useHandle(
          handle -> {
            handle.execute("ALTER TABLE hand_over DROP CONSTRAINT hand_over_evidence_id_fkey");
            handle.execute(
                "INSERT INTO hand_over (evidence_id, receiver, order_key)"
                    + " SELECT i, 'G99.CROWDED', CASE WHEN i % 2 = 0"
                    + " THEN sha256(int4send(i % 1000)) END FROM generate_series(1, 200000) i");
            handle.execute("INSERT INTO hand_over (evidence_id, receiver) VALUES (0, 'G99.QUIET')");
            handle.execute("ANALYZE hand_over");
          });

      assertThat(plan(jdbi, HandOverLeases.RENEW))
          .noneMatch(line -> line.contains("Seq Scan on hand_over"));
      assertThat(plan(jdbi, HandOverLeases.LEASE_DUE))
          .noneMatch(line -> line.contains("Seq Scan on hand_over"))
          .anyMatch(line -> line.contains("Index Scan using hand_over_waiting"));
      List<HandOver> leased = new HandOverLeases(database).leaseDue(LANES);
      assertThat(leased).hasSize(65).extracting(HandOver::receiver).contains(QUIET);
      assertThat(leased.subList(0, 64)).extracting(HandOver::receiver).containsOnly(CROWDED);
      assertThat(leased.get(0).id()).isEqualTo(1);
      var waiting = new WaitingHandOvers(database);
      assertThat(waiting.oldestDue(CROWDED)).hasValue(1);
      assertThat(waiting.of(List.of(CROWDED)).get(0).count()).isEqualTo(WaitingHandOvers.COUNTED);
    }
  }

  private static List<String> plan(Jdbi jdbi, String statement) {
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery("EXPLAIN " + statement);
          return HandOverLeases.bind(query, LANES).mapTo(String.class).list();
        });
  }
}
