package vn.lienthong.connectors.evidence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** What waits for whom, those in the broker and on the wire among it. Changes nothing. */
public final class WaitingHandOvers {
  /** Nobody is counted further, so that a look costs no more on a long queue. */
  public static final int COUNTED = 100_000;

  /** Least tried first, so that one that always fails does not stand before all others. */
  private static final String OLDEST_DUE =
      """
      SELECT id FROM (
        SELECT h.id, h.attempts FROM hand_over h
        WHERE h.receiver = :receiver AND h.state IN ('CHO', 'DA_XEP', 'DANG_GUI')
          AND (h.state = 'DA_XEP' OR coalesce(h.lease_until, h.due_at) <= now()) AND %s
        ORDER BY h.id + 0 LIMIT 100) oldest
      ORDER BY attempts, id LIMIT 1
      """
          .formatted(HandOverOrder.IS_FIRST);

  private static final String WAITING =
      """
      SELECT lane.receiver, waiting.number,
        (extract(epoch FROM now() - waiting.oldest) * 1000)::bigint AS age
      FROM unnest(:receivers::text[]) AS lane(receiver)
      CROSS JOIN LATERAL (
        SELECT count(*) AS number, min(created_at) AS oldest FROM (
          SELECT h.created_at FROM hand_over h
          WHERE h.receiver = lane.receiver AND h.state IN ('CHO', 'DA_XEP', 'DANG_GUI')
          ORDER BY h.id + 0 LIMIT :most) one) waiting
      WHERE waiting.number > 0
      """;

  private final Jdbi jdbi;

  /** Looks into a database. */
  public WaitingHandOvers(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * What waits for a member.
   *
   * @param receiver the member
   * @param count how many, {@link #COUNTED} at most
   * @param oldest how long ago the first of them was accepted
   */
  public record Waiting(MemberCode receiver, int count, Duration oldest) {}

  /**
   * Of the first accepted that may be claimed now, be they in the broker or not, the one that was
   * tried least.
   */
  public OptionalLong oldestDue(MemberCode receiver) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(OLDEST_DUE)
                    .bind("receiver", receiver.value())
                    .mapTo(Long.class)
                    .findOne())
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Of these members, those for whom anything waits. */
  public List<Waiting> of(Collection<MemberCode> receivers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WAITING)
                .bindArray(
                    "receivers", String.class, receivers.stream().map(MemberCode::value).toList())
                .bind("most", COUNTED)
                .map(
                    (row, context) ->
                        new Waiting(
                            new MemberCode(row.getString(1)),
                            row.getInt(2),
                            Duration.ofMillis(row.getLong(3))))
                .list());
  }
}
