package vn.lienthong.routes.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The requests of operators and what came of each message; all times are the database's. */
final class ReplayRequests {
  private static final int SHOWN = 100;
  private static final String INSERT =
      """
      INSERT INTO replay_request (action, asked_by, expires_at, reason, filter, state)
      VALUES (:action, :who, now() + make_interval(secs => :life), :reason, :filter::jsonb, :state)
      """;
  private static final String SELECT =
      """
      SELECT id, action, asked_by, asked_at, expires_at, reason, filter::text, approved_by,
        CASE WHEN state = 'CHO_DUYET' AND expires_at <= now() THEN 'HET_HAN' ELSE state END AS state
      FROM replay_request
      """;
  private static final String APPROVE =
      """
      UPDATE replay_request SET state = 'DANG_LAM', approved_by = :who, approved_at = now()
      WHERE id = :id AND state = 'CHO_DUYET' AND expires_at > now() AND asked_by <> :who
      """;
  private static final String RESULT =
      """
      UPDATE replay_item SET result = :result, at = now()
      WHERE request_id = :id AND hand_over_id = :handOver AND result IS NULL
      """;
  private static final String FINISH =
      """
      UPDATE replay_request SET state = 'XONG', done_at = now()
      WHERE id = :id AND state = 'DANG_LAM'
        AND NOT EXISTS (SELECT FROM replay_item WHERE request_id = :id AND result IS NULL)
      """;

  private final Jdbi database;

  ReplayRequests(Jdbi database) {
    this.database = database;
  }

  /**
   * Writes a request down, with exactly the messages that it is about.
   *
   * @param filter as JSON
   * @param waits whether another person has to agree first
   */
  long add(
      ReplayAction action,
      String who,
      Duration life,
      String reason,
      String filter,
      List<Long> handOvers,
      boolean waits) {
    return database.inTransaction(
        tx -> {
          long id =
              tx.createUpdate(INSERT)
                  .bind("action", action.name())
                  .bind("who", who)
                  .bind("life", life.toNanos() / 1e9)
                  .bind("reason", reason)
                  .bind("filter", filter)
                  .bind("state", waits ? ReplayRequest.WAITS : ReplayRequest.UNDER_WAY)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          var items =
              tx.prepareBatch("INSERT INTO replay_item (request_id, hand_over_id) VALUES (?, ?)");
          handOvers.forEach(handOver -> items.add(id, handOver));
          items.execute();
          return id;
        });
  }

  /**
   * Another person agrees.
   *
   * @return false when it does not wait for that person
   */
  boolean approve(long id, String who) {
    return database.withHandle(
        handle -> handle.createUpdate(APPROVE).bind("id", id).bind("who", who).execute() == 1);
  }

  /** The messages of a request with which nothing was done yet. */
  List<Long> open(long id) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT hand_over_id FROM replay_item WHERE request_id = ? AND result IS NULL"
                        + " ORDER BY hand_over_id")
                .bind(0, id)
                .mapTo(Long.class)
                .list());
  }

  void result(long id, long handOver, String result) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(RESULT)
                .bind("id", id)
                .bind("handOver", handOver)
                .bind("result", result)
                .execute());
  }

  void finish(long id) {
    database.useHandle(handle -> handle.createUpdate(FINISH).bind("id", id).execute());
  }

  Optional<ReplayRequest> find(long id) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> request(handle, row))
                .findOne());
  }

  /** The latest ones first. */
  List<ReplayRequest> latest() {
    return database.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "ORDER BY id DESC LIMIT " + SHOWN)
                .map((row, context) -> request(handle, row))
                .list());
  }

  private static ReplayRequest request(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new ReplayRequest(
        id,
        ReplayAction.valueOf(row.getString("action")),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class),
        row.getObject("expires_at", OffsetDateTime.class),
        row.getString("reason"),
        row.getString("filter"),
        row.getString("state"),
        row.getString("approved_by"),
        results(handle, id));
  }

  private static Map<String, Long> results(Handle handle, long id) {
    Map<String, Long> results = new TreeMap<>();
    handle
        .createQuery(
            "SELECT coalesce(result, 'CHO') AS result, count(*) AS items FROM replay_item"
                + " WHERE request_id = ? GROUP BY 1")
        .bind(0, id)
        .map((row, context) -> results.put(row.getString("result"), row.getLong("items")))
        .list();
    return results;
  }
}
