package vn.lienthong.routes.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.lienthong.connectors.disk.Partition;
import vn.lienthong.connectors.disk.SmallDisk;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pressure.Pressure.Scope;

/** What is refused, by what is the matter; and when it is taken again. */
class GateTest {
  private static final MemberCode DEAD = new MemberCode("G34.BHXH");
  private static final MemberCode WELL = new MemberCode("G01.CSDLDC");

  private final Gate gate = new Gate(Clock.systemUTC());

  @Test
  void gate_refusesByTheWorst_andOpensWhenAllIsWell() {
    List<Boolean> told = new ArrayList<>();
    gate.listen(told::add);
    gate.seen("backlog", pressure(Scope.HAND_OVERS, HubErrorCode.OVERLOADED));
    refused(() -> gate.admitFor(WELL), HubErrorCode.OVERLOADED);
    assertThatCode(gate::admit).doesNotThrowAnyException();
    assertThat(told).isEmpty();

    gate.seen("disk", pressure(Scope.WRITES, HubErrorCode.STORE_EXHAUSTED));
    refused(gate::admit, HubErrorCode.STORE_EXHAUSTED);
    assertThatCode(gate::admitReading).doesNotThrowAnyException();
    assertThatThrownBy(gate::check)
        .hasMessageContaining("disk since 20")
        .hasMessageContaining("receipts");

    gate.seen("database", pressure(Scope.ALL, HubErrorCode.STORE_EXHAUSTED));
    refused(gate::admitReading, HubErrorCode.STORE_EXHAUSTED);
    for (String sensor : List.of("database", "disk", "backlog")) {
      gate.seen(sensor, Optional.empty());
    }
    assertThatCode(() -> gate.admitFor(WELL)).doesNotThrowAnyException();
    assertThat(told).containsExactly(false, true);
    assertThat(gate.check()).isEqualTo("everything is taken");
  }

  @Test
  void backlogOfOneReceiver_isRefusedForItAlone_untilSomeOfItIsGone() {
    try (HubDatabase database = TestDatabase.fresh()) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("ALTER TABLE hand_over DROP CONSTRAINT hand_over_evidence_id_fkey");
                handle.execute(
                    "INSERT INTO hand_over (evidence_id, receiver) SELECT n, ?"
                        + " FROM generate_series(1, 10) n",
                    DEAD.value());
              });
      var limits =
          new PressureProperties(
              DataSize.ofMegabytes(1), 0, DataSize.ofMegabytes(1), 9, 11, Duration.ZERO, 10);
      var sensor = new BacklogSensor(database.jdbi(), receiver -> 10, limits, () -> true);
      gate.fullAre(sensor::isFull);

      sensor.look();
      refused(() -> gate.admitFor(DEAD), HubErrorCode.BACKLOG_FULL);
      assertThatCode(() -> gate.admitFor(WELL)).doesNotThrowAnyException();

      var withoutBroker = new BacklogSensor(database.jdbi(), receiver -> 99, limits, () -> false);
      assertThat(withoutBroker.look())
          .hasValueSatisfying(
              seen -> {
                assertThat(seen.scope()).isEqualTo(Scope.HAND_OVERS);
                assertThat(seen.detail()).contains("10 messages wait", "broker is away");
              });

      database
          .jdbi()
          .useHandle(handle -> handle.execute("DELETE FROM hand_over WHERE evidence_id > 8"));
      var later = new BacklogSensor(database.jdbi(), receiver -> 10, limits, () -> true);
      assertThat(later.look()).isEmpty();
      assertThat(later.isFull(DEAD)).isFalse();
    }
  }

  @Test
  void disk_isShutBelowItsReserve_andOpenOnlyWellAboveIt() throws Exception {
    try (SmallDisk disk = SmallDisk.ofMegabytes(20)) {
      Partition partition = new Partition("test", disk.folder());
      Sensor sensor = new DiskSensor(partition, 10 << 20, 60);
      assertThat(sensor.look()).isEmpty();
      disk.fillBut(9 << 20);
      assertThat(sensor.look())
          .hasValueSatisfying(
              seen -> assertThat(seen.detail()).contains("tmpfs", "9 of 20 MB free"));
      disk.fillBut(11 << 20);
      assertThat(sensor.look()).isPresent();
      disk.free();
      assertThat(sensor.look()).isEmpty();
      assertThat(partition.isVolatile()).isTrue();
    }
    assertThat(new Partition("none", Path.of("/nowhere/at/all")).describe()).contains("MB free");
  }

  private static Optional<Pressure> pressure(Scope scope, HubErrorCode code) {
    return Optional.of(new Pressure("test", scope, code, "as a test says"));
  }

  private static void refused(ThrowingCallable act, HubErrorCode code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
  }
}
