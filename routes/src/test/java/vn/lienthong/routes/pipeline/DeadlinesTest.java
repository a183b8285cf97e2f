package vn.lienthong.routes.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

class DeadlinesTest {
  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneOffset.UTC);
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);
  private static final MessageHeader ASKED =
      MessageHeader.of(
          UUID.randomUUID(),
          "TraCuuMaSoThue",
          new MemberCode("H29.A"),
          new MemberCode("G12.THUE"),
          NOW);

  private final Member tax = Member.only(MemberFiles.read(TestHome.create()), "tax");

  @Test
  void answer_isOfUse_asLongAsTheProviderMayTake() {
    assertThat(of(ASKED, false)).isEqualTo(new AnswerBy(NOW.plus(TIMEOUT), false, CLOCK));
    assertThat(of(ASKED.withExpiry(NOW.plusDays(1)), false).at()).isEqualTo(NOW.plus(TIMEOUT));
  }

  @Test
  void answer_isOfUse_noLongerThanItsAskerSays() {
    AnswerBy by = of(ASKED.withExpiry(NOW.plusSeconds(1)), false);

    assertThat(by).isEqualTo(new AnswerBy(NOW.plusSeconds(1), true, CLOCK));
    assertThat(by.left(TIMEOUT)).isEqualTo(Duration.ofSeconds(1));
    assertThat(by.header()).isEqualTo(Instant.parse("2026-11-23T09:00:01Z").toString());
  }

  @Test
  void expiredQuestion_isRefused_unlessSomethingMayBeIssued() {
    MessageHeader expired = ASKED.withExpiry(NOW);

    assertThatThrownBy(() -> of(expired, false))
        .isInstanceOfSatisfying(
            HubException.class,
            refused -> {
              assertThat(refused.fault().code()).isEqualTo(HubErrorCode.EXPIRED_BEFORE_DELIVERY);
              assertThat(refused.fault().vietnamese()).contains("hỏi mới");
            });
    assertThat(of(expired, true).at()).isEqualTo(NOW.plus(TIMEOUT));
  }

  private AnswerBy of(MessageHeader asked, boolean unclear) {
    return new Deadlines(any -> unclear, CLOCK).of(asked, tax, TIMEOUT);
  }
}
