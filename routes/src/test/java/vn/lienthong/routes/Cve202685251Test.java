package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CVE-2026-85251: a redirect by a called endpoint took a request, and what it knew, elsewhere. */
class Cve202685251Test {
  private final TestMember oneStop = RunningHub.member("one-stop");

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void redirectOfAMember_isNotFollowed(int status) throws Exception {
    try (CapturingMember portal = new CapturingMember("national-portal", status)) {
      assertThat(oneStop.post(oneStop.birth(2420 + status)).statusCode()).isEqualTo(202);
      await().atMost(Duration.ofSeconds(20)).until(() -> !portal.captured().isEmpty());
      assertThat(portal.trappedRequests()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307})
  void redirectOfASoapMember_isNotFollowed(int status) throws Exception {
    try (CapturingMember civilStatus = new CapturingMember("civil-status", status)) {
      assertThat(oneStop.post(oneStop.birth(2430 + status)).statusCode()).isEqualTo(202);
      await().atMost(Duration.ofSeconds(20)).until(() -> !civilStatus.captured().isEmpty());
      assertThat(civilStatus.trappedRequests()).isZero();
    }
  }
}
