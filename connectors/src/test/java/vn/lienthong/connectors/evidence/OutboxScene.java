package vn.lienthong.connectors.evidence;

import static vn.lienthong.connectors.evidence.Samples.evidence;
import static vn.lienthong.connectors.evidence.Samples.fault;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A receiver of its own in the shared database, and what nodes do with what waits for it. */
final class OutboxScene {
  static final Duration LONG = Duration.ofMinutes(10);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final HubDatabase database = TestDatabase.shared();
  final HandOvers handOvers = new HandOvers(database);
  final HandOverLeases leases = new HandOverLeases(database);
  final HandOverClaims claims = new HandOverClaims(database);
  final HandOverEnds ends = new HandOverEnds();
  final MemberCode receiver = new MemberCode("G99.SCENE" + NUMBER.incrementAndGet());

  private final EvidenceJournal journal = new EvidenceJournal(database);

  long add(@Nullable String key) {
    return database.jdbi().inTransaction(tx -> add(tx, key));
  }

  long add(Handle tx, @Nullable String key) {
    long kept = journal.append(tx, evidence(UUID.randomUUID(), null, "body"));
    byte[] digest =
        key == null ? null : Sha256.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return handOvers.add(tx, new NewHandOver(kept, receiver, null, digest));
  }

  List<Long> lease(int window) {
    return leases.leaseDue(List.of(new LaneWindow(receiver, window, LONG))).stream()
        .map(HandOver::id)
        .toList();
  }

  boolean claim(long id, String owner) {
    return claims.claim(id, owner, LONG).isPresent();
  }

  boolean done(long id, String owner) {
    return database.jdbi().inTransaction(tx -> ends.done(tx, id, owner));
  }

  void postpone(long id, String owner) {
    claims.postpone(id, owner, Postponement.of(LONG, fault()));
  }

  void bury(long id) {
    database.jdbi().useTransaction(tx -> ends.bury(tx, id, fault()));
  }

  /** As an operator skips what is dead or parked. */
  void skip(long id) {
    update("state = 'BO_QUA' WHERE state IN ('HONG', 'TREO') AND id = " + id);
  }

  /** As if a day had passed. In order of id, or two at once would wait for each other. */
  void day() {
    update(
        "due_at = due_at - interval '1 day', lease_until = lease_until - interval '1 day'"
            + " WHERE id = ANY (ARRAY(SELECT id FROM hand_over WHERE receiver = '"
            + receiver
            + "' ORDER BY id FOR UPDATE))");
  }

  /** As if what was postponed had waited; who holds one keeps it, as a living sender does. */
  void due() {
    update(
        "due_at = now() WHERE id = ANY (ARRAY(SELECT id FROM hand_over WHERE receiver = '"
            + receiver
            + "' AND state = 'CHO' ORDER BY id FOR UPDATE))");
  }

  Optional<String> state(long id) {
    return database
        .jdbi()
        .withHandle(
            h ->
                h.select("SELECT state FROM hand_over WHERE id = ?", id)
                    .mapTo(String.class)
                    .findOne());
  }

  OffsetDateTime leaseUntil(long id) {
    return database
        .jdbi()
        .withHandle(
            h ->
                h.select("SELECT lease_until FROM hand_over WHERE id = ?", id)
                    .mapTo(OffsetDateTime.class)
                    .one());
  }

  private void update(String change) {
    database.jdbi().useHandle(h -> h.execute("UPDATE hand_over SET " + change));
  }
}
