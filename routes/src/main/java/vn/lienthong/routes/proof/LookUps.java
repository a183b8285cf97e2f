package vn.lienthong.routes.proof;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.policy.HubService;

/** What became of questions to providers. */
final class LookUps {
  private static final String SELECT =
      """
      SELECT q.id, q.service, q.receiver, q.recorded_at AS asked_at, a.body_digest AS answer,
        coalesce(a.recorded_at, r.at) AS ended_at, r.code, r.detail
      FROM known_message k
        JOIN evidence q ON q.id = k.evidence_id
        LEFT JOIN evidence a ON a.id = k.answer_evidence_id
        LEFT JOIN LATERAL (SELECT at, code, detail FROM refusal
          WHERE body_digest = q.body_digest ORDER BY id DESC LIMIT 1) r ON a.id IS NULL
      WHERE k.sender = :asker AND k.message_id = :id
      """;
  private static final String NOTHING_YET =
      "chưa có câu trả lời, chưa rõ kết quả / no answer yet, its end is not known";

  private final Jdbi database;
  private final EvidenceJournal journal;

  LookUps(Jdbi database, EvidenceJournal journal) {
    this.database = database;
    this.journal = journal;
  }

  /**
   * A question and its end.
   *
   * @param question its evidence
   * @param answerDigest SHA-256 of the signed answer; null where there is none
   * @param endedAt null while it has no end
   * @param reason why there is no answer
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  record LookUp(
      long question,
      String service,
      String provider,
      OffsetDateTime askedAt,
      byte @Nullable [] answerDigest,
      @Nullable OffsetDateTime endedAt,
      String reason) {}

  Optional<LookUp> of(MemberCode asker, UUID id) {
    return database
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT)
                    .bind("asker", asker.value())
                    .bind("id", id)
                    .map(
                        (row, context) ->
                            new LookUp(
                                row.getLong("id"),
                                row.getString("service"),
                                row.getString("receiver"),
                                row.getObject("asked_at", OffsetDateTime.class),
                                row.getBytes("answer"),
                                row.getObject("ended_at", OffsetDateTime.class),
                                reason(row.getString("code"), row.getString("detail"))))
                    .findFirst())
        .filter(found -> isLookUp(found.service()));
  }

  /** The question as it was signed; empty where its content was erased or is not there. */
  Optional<MessageHeader> header(LookUp lookUp) {
    return journal
        .body(lookUp.question())
        .map(bytes -> Envelopes.readHeader(SecureXml.parse(bytes).getDocumentElement()));
  }

  private static boolean isLookUp(String service) {
    return HubService.named(service)
        .filter(known -> known.mode() == HubService.Mode.SYNC)
        .filter(known -> known.receiver() == HubService.Receiver.PROVIDER)
        .isPresent();
  }

  private static String reason(@Nullable String code, @Nullable String detail) {
    return code == null
        ? NOTHING_YET
        : HubErrorCode.ofWireCode(code)
            .map(known -> code + ": " + known.vietnamese() + " / " + known.english())
            .orElse(code + ": " + detail);
  }
}
