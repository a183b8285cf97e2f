package vn.lienthong.connectors.evidence;

import static vn.lienthong.connectors.api.SecurityAlarm.Kind.GUESSING;
import static vn.lienthong.connectors.api.SecurityAlarm.Kind.ID_REUSED;
import static vn.lienthong.connectors.api.SecurityAlarm.Kind.REFUSAL_BURST;
import static vn.lienthong.connectors.api.SecurityAlarm.Kind.REVOKED_CERTIFICATE_USED;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Alarms in the log (marker {@code SECURITY}) and in the database. Safe for several threads. */
public final class SecurityAlarms implements SecurityAlarm {
  /** The marker of every line. */
  public static final Marker SECURITY = MarkerFactory.getMarker("SECURITY");

  private static final Logger LOG = LoggerFactory.getLogger(SecurityAlarms.class);
  private static final int BURST = 30;
  private static final String INSERT =
      """
      INSERT INTO security_alarm (kind, member, incident_id, detail, untold_before)
      VALUES (:kind, :member, :incident, :detail, :untold)
      """;

  private final Jdbi jdbi;
  private final Minutes told;
  private final Minutes refusals;
  private final Map<Kind, AtomicLong> counts = new EnumMap<>(Kind.class);

  /** Keeps the alarms in a database. */
  public SecurityAlarms(HubDatabase database, Clock clock) {
    this.jdbi = database.jdbi();
    this.told = new Minutes(clock);
    this.refusals = new Minutes(clock);
    for (Kind kind : Kind.values()) {
      counts.put(kind, new AtomicLong());
    }
  }

  @Override
  public void raise(Kind kind, @Nullable MemberCode member, String incidentId, String text) {
    counter(kind).incrementAndGet();
    Minutes.Count count = told.count(kind + " " + member);
    if (count.now() > 1) {
      return;
    }
    LOG.warn(SECURITY, "{} [{}] {}: {}", kind, incidentId, member, text);
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(INSERT)
                  .bind("kind", kind.name())
                  .bind("member", member == null ? null : member.value())
                  .bind("incident", incidentId)
                  .bind("detail", text)
                  .bind("untold", Math.max(0, count.before() - 1))
                  .execute());
    } catch (RuntimeException e) {
      LOG.error(SECURITY, "[{}] the alarm could not be kept", incidentId, e);
    }
  }

  @Override
  public void refused(@Nullable MemberCode member, HubFault fault) {
    if (fault.code() == HubErrorCode.ID_REUSED) {
      raise(ID_REUSED, member, fault.incidentId(), fault.english());
    } else if (fault.code() == HubErrorCode.CERTIFICATE_REVOKED) {
      raise(REVOKED_CERTIFICATE_USED, member, fault.incidentId(), fault.english());
    } else if (fault.code() == HubErrorCode.QUESTIONS_DIFFER) {
      raise(GUESSING, member, fault.incidentId(), fault.english());
    }
    if (refusals.count(String.valueOf(member)).now() == BURST) {
      raise(REFUSAL_BURST, member, fault.incidentId(), BURST + " refusals within a minute");
    }
  }

  @Override
  public long count(Kind kind) {
    return counter(kind).get();
  }

  private AtomicLong counter(Kind kind) {
    AtomicLong counter = counts.get(kind);
    return counter == null ? new AtomicLong() : counter;
  }
}
