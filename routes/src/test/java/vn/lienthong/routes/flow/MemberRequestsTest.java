package vn.lienthong.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;

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
    int taken = IntStream.range(0, 5).map(number -> taken(member(number))).sum();
    assertThat(taken).isLessThan(PLACES);
    assertThat(taken(member(5))).isBetween(2, 39);
  }

  @Test
  void howeverManyMembersComeTogether_noMoreThanAllPlacesAreTaken() {
    int taken = IntStream.range(0, 50).map(number -> taken(member(number))).sum();
    assertThat(taken).isBetween(PLACES - 2, PLACES);
  }

  /** Begins until it is refused, and ends the refused one, as the filter does. */
  private int taken(MemberCode member) {
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
