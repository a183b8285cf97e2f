package vn.lienthong.routes.bulk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A bulk job for the member that asked for it: how far it is, and no content. */
public final class BulkView {
  private static final String TIMES =
      """
      SELECT accepted_at, read_at, ended_at, result_digest,
        (SELECT e.id FROM evidence e WHERE e.message_id = j.result_message AND e.sender = :hub LIMIT 1)
      FROM bulk_job j WHERE id = :id
      """;

  private final Jdbi database;
  private final JobStore jobs;
  private final PartStore parts;
  private final EvidenceJournal journal;
  private final MemberCode hub;
  private final Clock clock;

  BulkView(
      Jdbi database,
      JobStore jobs,
      PartStore parts,
      EvidenceJournal journal,
      MemberCode hub,
      Clock clock) {
    this.database = database;
    this.jobs = jobs;
    this.parts = parts;
    this.journal = journal;
    this.hub = hub;
    this.clock = clock;
  }

  /** How far it is; empty where the member sent no such message, or it is not begun yet. */
  public Optional<BulkProgress> of(MemberCode member, UUID message) {
    return database.withHandle(
        handle -> jobs.find(handle, member, message).map(job -> progress(handle, job)));
  }

  /** When a job came and went. */
  private record Times(
      Instant accepted,
      @Nullable Instant ended,
      @Nullable String digest,
      @Nullable Long evidence) {}

  private BulkProgress progress(Handle handle, BulkJob job) {
    PartStore.Counts counts = parts.counts(handle, job.id());
    Times times =
        handle
            .createQuery(TIMES)
            .bind("id", job.id())
            .bind("hub", hub.value())
            .map(
                (row, context) ->
                    new Times(
                        requireNonNull(instant(row.getObject(1, OffsetDateTime.class))),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        row.getString(4),
                        row.getObject(5, Long.class)))
            .one();
    Long evidence = times.evidence();
    return new BulkProgress(
        job.messageId(),
        job.roundCode(),
        job.state().name(),
        rows(job, counts),
        counts.rows(),
        decided(job, handle, counts),
        counts.good(),
        counts.bad(),
        parts.reasons(handle, job.id()),
        Duration.between(
            counts.begun() == null ? times.accepted() : counts.begun().toInstant(),
            times.ended() == null ? clock.instant() : times.ended()),
        times.accepted(),
        times.ended(),
        times.digest(),
        evidence == null ? null : journal.body(evidence).orElse(null));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static long rows(BulkJob job, PartStore.Counts counts) {
    Long announced = job.announcedRows();
    return announced == null ? counts.rows() : announced;
  }

  /** Rows of parts that are decided or given up. */
  private static long decided(BulkJob job, Handle handle, PartStore.Counts counts) {
    return job.state() == BulkJob.State.XONG
        ? counts.rows()
        : handle
            .createQuery(
                """
                SELECT coalesce(sum(last_row - first_row + 1), 0) FROM bulk_part
                WHERE job = ? AND state IN ('XONG', 'BO') AND (sent_at IS NOT NULL OR state = 'BO')
                """)
            .bind(0, job.id())
            .mapTo(Long.class)
            .one();
  }
}
