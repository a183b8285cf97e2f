package vn.lienthong.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.identifier.MemberCode;

class MemberRequestsTest {
  private static final int PLACES = 200;

  private final MemberRequests requests = new MemberRequests(40, PLACES);

  @Test
  void member_hasItsOwnPlaces_andGetsThemBack() {
    MemberCode one = member(1);
    assertThat(taken(one)).isEqualTo(40);
    requests.end(one);
    assertThat(requests.begin(one)).isTrue();
    assertThat(requests.begin(null)).isTrue();
  }

  @Test
  void membersThatFillAllTheirPlaces_leaveSomeForTheNext() {
    for (int members : List.of(5, 10, 20)) {
      MemberRequests together = new MemberRequests(40, PLACES);
      int taken =
          IntStream.range(0, members).map(number -> taken(together, member(number))).sum();
      assertThat(taken).isLessThan(PLACES);
      assertThat(together.begin(member(99))).as("after %d members", members).isTrue();
    }
  }

  private int taken(MemberCode member) {
    return taken(requests, member);
  }

  /** Begins until it is refused, and ends the refused one, as the filter does. */
  private static int taken(MemberRequests requests, MemberCode member) {
    int count = 0;
    while (requests.begin(member)) {
      count++;
    }
    requests.end(member);
    return count;
  }

  private static MemberCode member(int number) {
    return new MemberCode("G99.M" + number);
  }
}
