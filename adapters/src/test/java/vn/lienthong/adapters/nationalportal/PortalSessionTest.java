package vn.lienthong.adapters.nationalportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.sample.MessageSamples;

class PortalSessionTest {
  private static final PortalDoor.Credentials CLIENT =
      new PortalDoor.Credentials("lienthong", "secret", "dst");
  private final Element told =
      MessageSamples.of("CapNhatTienDoHoSoMC", 1, LocalDate.of(2026, 11, 21));
  private final ScriptedDoor door = new ScriptedDoor();
  private final PortalSession session = new PortalSession(door, CLIENT);

  @Test
  void session_isOpenedOnce_forManyCalls() {
    session.tell(told);
    session.tell(told);
    assertThat(door.heard).containsExactly("login", "call s1", "call s1");
  }

  @Test
  void sessionThatRanOut_isRenewedOnce_andTheCallRepeated() {
    session.tell(told);
    door.ended.add("s1");
    session.tell(told);
    assertThat(door.heard).containsExactly("login", "call s1", "call s1", "login", "call s2");
  }

  @Test
  void sessionThatNeverHolds_isAFailure_notALoop() {
    door.ended.addAll(List.of("s1", "s2", "s3"));
    assertFailure(HubErrorCode.RECEIVER_FAILED);
    assertThat(door.heard).containsExactly("login", "call s1", "login", "call s2");
  }

  @Test
  void refusedLogin_isAFailure_andNothingIsCalled() {
    door.loginCode = PortalDoor.DATA_REFUSED;
    assertFailure(HubErrorCode.RECEIVER_FAILED);
    assertThat(door.heard).containsExactly("login");
  }

  @Test
  void refusedData_areARefusal_unknownCodesAFailure() {
    door.code = PortalDoor.DATA_REFUSED;
    assertFailure(HubErrorCode.REFUSED_BY_RECEIVER);
    door.code = 4711;
    assertFailure(HubErrorCode.RECEIVER_FAILED);
  }

  @Test
  void password_isInNoText() {
    assertThat(CLIENT.toString()).doesNotContain("secret");
  }

  private void assertFailure(HubErrorCode code) {
    assertThatThrownBy(() -> session.tell(told))
        .isInstanceOfSatisfying(
            HubException.class,
            failure -> {
              assertThat(failure.fault().code()).isEqualTo(code);
              assertThat(failure.fault().english()).doesNotContain("nothing but data");
            });
  }

  /** A portal that answers as it is told to. */
  private static final class ScriptedDoor implements PortalDoor {
    private final List<String> heard = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private int code = OK;
    private int loginCode = OK;
    private int sessions;

    @Override
    public Answer login(Credentials credentials) {
      heard.add("login");
      return new Answer(loginCode, "", loginCode == OK ? session() : null);
    }

    @Override
    public Answer call(String session, Element told) {
      heard.add("call " + session);
      return new Answer(ended.contains(session) ? SESSION_ENDED : code, "nothing but data", null);
    }

    private @Nullable String session() {
      sessions++;
      return "s" + sessions;
    }
  }
}
