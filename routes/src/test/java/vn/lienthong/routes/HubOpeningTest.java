package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KiemTraKetNoiStructure;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

class HubOpeningTest {
  private static final HubHome HOME = TestHome.create();

  @Test
  void memberAtTheDoorOfAStartingHub_isToldToComeAgain_neverThatThereIsNoDoor() throws Exception {
    TestMember oneStop = oneStop();
    Set<Integer> statuses = new ConcurrentSkipListSet<>();
    var thread = Executors.newSingleThreadExecutor();
    try {
      var start =
          thread.submit(() -> HubApplication.start(HOME, Map.of("lienthong.node", "opening")));
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                boolean up = start.isDone();
                knock(oneStop, statuses);
                return up;
              });
      try (var hub = start.get()) {
        assertThat(hub.isRunning()).isTrue();
        assertThat(statuses).contains(503, 200).isSubsetOf(503, 200);
      }
    } finally {
      thread.shutdown();
    }
  }

  private static TestMember oneStop() {
    var members = MemberFiles.read(HOME);
    Member asker = kind(members, "one-stop");
    MemberCode hub = kind(members, Member.HUB).code();
    return TestMember.of(HOME, asker, hub);
  }

  private static Member kind(List<Member> members, String kind) {
    return members.stream().filter(member -> member.kind().equals(kind)).findFirst().orElseThrow();
  }

  private static void knock(TestMember member, Set<Integer> statuses) {
    byte[] question = member.sign(member.header("KiemTraKetNoi"), new KiemTraKetNoiStructure());
    try {
      statuses.add(member.post(question).statusCode());
    } catch (UncheckedIOException notListeningYet) {
      // as it should be before the port is open
    }
  }
}
