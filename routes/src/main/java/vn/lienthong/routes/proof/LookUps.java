package vn.lienthong.routes.proof;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.policy.HubService;

/** What became of questions to providers. */
final class LookUps {
  private static final String SELECT =
      """
      SELECT q.id, q.service, q.receiver, q.recorded_at AS asked_at, a.body_digest AS answer,
        coalesce(a.recorded_at, r.at, k.state_at) AS ended_at, r.code, k.receipt
      FROM known_message k
        JOIN evidence q ON q.id = k.evidence_id
        LEFT JOIN evidence a ON a.id = k.answer_evidence_id
        LEFT JOIN LATERAL (SELECT at, code, detail FROM refusal
          WHERE body_digest = q.body_digest ORDER BY id DESC LIMIT 1) r ON a.id IS NULL
      WHERE k.sender = :asker AND k.message_id = :id
      """;
  private static final String NOTHING_YET =
      "chưa có câu trả lời, chưa rõ kết quả / no answer yet, its end is not known";

  private static final Set<ErrorCategory> NOT_THE_ASKERS =
      Set.of(ErrorCategory.BEN_NHAN_KHONG_SAN_SANG, ErrorCategory.QUA_TAI, ErrorCategory.LOI_TRUC);
  private static final Set<HubErrorCode> NOT_THE_ASKERS_EITHER =
      Set.of(HubErrorCode.RECEIPT_NOT_TRUSTED, HubErrorCode.PERSON_AMBIGUOUS);

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
   * @param endedAt since when that is known
   * @param failure why there is no answer; null while nothing is known of its end
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  record LookUp(
      long question,
      String service,
      String provider,
      OffsetDateTime askedAt,
      byte @Nullable [] answerDigest,
      OffsetDateTime endedAt,
      @Nullable HubErrorCode failure) {
    /** Whether the data could not be had, by no fault of the asker's. */
    boolean provesSomething() {
      return answerDigest != null
          || failure == null
          || NOT_THE_ASKERS.contains(failure.category())
          || NOT_THE_ASKERS_EITHER.contains(failure);
    }

    String reason() {
      return failure == null
          ? NOTHING_YET
          : failure.wireCode() + ": " + failure.vietnamese() + " / " + failure.english();
    }
  }

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
                                failure(row.getString("code"), row.getBytes("receipt"))))
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

  // A refusal before the question was kept stands in its receipt alone.
  private static @Nullable HubErrorCode failure(@Nullable String logged, byte[] receipt) {
    if (logged != null) {
      return HubErrorCode.ofWireCode(logged).orElse(HubErrorCode.HUB_FAULT);
    }
    HubFault fault = Receipts.read(SecureXml.parse(receipt).getDocumentElement()).fault();
    return fault == null ? null : fault.code();
  }
}
