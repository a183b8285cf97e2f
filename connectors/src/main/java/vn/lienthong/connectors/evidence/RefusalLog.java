package vn.lienthong.connectors.evidence;

import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Refusals of documents that were not trusted, apart from the known ids, so that a forgery cannot
 * use up a victim's id. Their time is the database's. Safe for several threads.
 */
public final class RefusalLog {
  private static final String INSERT =
      """
      INSERT INTO refusal (door, tls_member, code, incident_id, place, detail, body_digest,
        body_size)
      VALUES (:door, :member, :code, :incident, :place, :detail, :bodyDigest, :bodySize)
      """;

  private final Jdbi jdbi;

  /** Keeps the refusals in a database. */
  public RefusalLog(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /** Records a refusal; it is durable when the call returns. */
  public void record(Refusal refusal) {
    HubFault fault = refusal.fault();
    MemberCode member = refusal.tlsMember();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("door", refusal.door())
                .bind("member", member == null ? null : member.value())
                .bind("code", fault.code().wireCode())
                .bind("incident", fault.incidentId())
                .bind("place", fault.place())
                .bind("detail", fault.detail())
                .bind("bodyDigest", refusal.bodyDigest())
                .bind("bodySize", refusal.bodySize())
                .execute());
  }
}
