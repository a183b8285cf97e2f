package vn.lienthong.routes.procedure.reconciliation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.ReconciliationLag;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * How many days each kind of agency lags, by the last round of each day. Looked up once a minute.
 */
public final class Lags implements ReconciliationLag {
  private static final Logger LOG = LoggerFactory.getLogger(Lags.class);
  private static final long FRESH_NANOS = 60_000_000_000L;
  private static final String DAYS =
      """
      WITH last AS (SELECT DISTINCT ON (kind, day) * FROM reconciliation_round
                    WHERE ended_at IS NOT NULL ORDER BY kind, day, number DESC)
      SELECT member, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - min(day) AS days FROM (
        SELECT i.lacking AS member, l.day FROM reconciliation_item i JOIN last l ON l.code = i.round
        WHERE i.due_at < now()
        UNION ALL
        SELECT q.member, l.day FROM reconciliation_question q JOIN last l ON l.code = q.round
        WHERE q.answered_at IS NULL) behind
      GROUP BY member
      """;

  private final Jdbi database;
  private final PlanRegistry plan;
  private final MemberRegistry members;
  private @Nullable Map<String, Long> known;
  private long knownSince;

  Lags(Jdbi database, PlanRegistry plan, MemberRegistry members) {
    this.database = database;
    this.plan = plan;
    this.members = members;
  }

  @Override
  public List<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    for (ActKind act : plan.current().acts()) {
      kinds.add(act.agency());
      act.followUps().forEach(next -> kinds.add(next.agency()));
    }
    kinds.add(Member.HUB);
    return List.copyOf(kinds);
  }

  @Override
  public double days(String kind) {
    try {
      return recent().getOrDefault(kind, 0L);
    } catch (RuntimeException storeIsAway) {
      LOG.debug("The lag of agencies is not known: {}", storeIsAway.toString());
      return Double.NaN;
    }
  }

  /** By kind of agency, now; those that lag only. */
  Map<String, Long> now() {
    Map<String, Long> days = new HashMap<>();
    database.useHandle(
        handle ->
            handle
                .createQuery(DAYS)
                .map(
                    (row, context) ->
                        days.merge(kind(row.getString("member")), row.getLong("days"), Math::max))
                .list());
    return days;
  }

  private String kind(String code) {
    return members.member(new MemberCode(code)).map(Member::kind).orElse(code);
  }

  private synchronized Map<String, Long> recent() {
    Map<String, Long> recent = known;
    if (recent == null || System.nanoTime() - knownSince > FRESH_NANOS) {
      recent = now();
      known = recent;
      knownSince = System.nanoTime();
    }
    return recent;
  }
}
