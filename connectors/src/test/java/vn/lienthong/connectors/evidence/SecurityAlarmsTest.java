package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.SecurityAlarm.Kind;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

class SecurityAlarmsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private final HubDatabase database = TestDatabase.shared();
  private final MemberCode member =
      new MemberCode("T" + Integer.toUnsignedString(UUID.randomUUID().hashCode()));
  private final SecurityAlarms alarms = at(NOW);

  @Test
  void sameAlarmWithinAMinute_isKeptOnce_andCounted() {
    for (int i = 0; i < 3; i++) {
      alarms.refused(member, HubFault.of(HubErrorCode.ID_REUSED, null, "again"));
    }
    alarms.refused(member, HubFault.of(HubErrorCode.CERTIFICATE_REVOKED, "TLS", "stolen"));
    assertThat(kept(Kind.ID_REUSED)).isEqualTo(1);
    assertThat(kept(Kind.REVOKED_CERTIFICATE_USED)).isEqualTo(1);
    assertThat(alarms.count(Kind.ID_REUSED)).isEqualTo(3);
  }

  @Test
  void burstOfRefusals_isOneAlarm_aFewAreNone() {
    for (int i = 0; i < 29; i++) {
      alarms.refused(member, HubFault.of(HubErrorCode.SIGNATURE_INVALID, null, ""));
    }
    assertThat(kept(Kind.REFUSAL_BURST)).isZero();
    for (int i = 0; i < 50; i++) {
      alarms.refused(member, HubFault.of(HubErrorCode.SIGNATURE_INVALID, null, ""));
    }
    assertThat(kept(Kind.REFUSAL_BURST)).isEqualTo(1);
  }

  private SecurityAlarms at(Instant now) {
    return new SecurityAlarms(database, fixed(now));
  }

  private static Clock fixed(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private long kept(Kind kind) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM security_alarm WHERE kind = :kind AND member = :member")
                    .bind("kind", kind.name())
                    .bind("member", member.value())
                    .mapTo(Long.class)
                    .one());
  }
}
