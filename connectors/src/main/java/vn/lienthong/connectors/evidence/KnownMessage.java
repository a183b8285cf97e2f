package vn.lienthong.connectors.evidence;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.ReceiptState;

/**
 * A message whose id is taken, and its present outcome.
 *
 * @param sender whose id it is
 * @param id {@code MaThongDiep}
 * @param referenceDigest the verified {@code ds:DigestValue}: equal for a true duplicate
 * @param evidenceId the kept message
 * @param state its present state
 * @param firstReceivedAt first reception, as in the receipt, kept to the microsecond
 * @param stateAt since when the state holds, as in the receipt, kept to the microsecond
 * @param receipt the signed receipt of the present state
 * @param answerEvidenceId the kept answer of a synchronous or issuing service; null where there is
 *     none
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record KnownMessage(
    MemberCode sender,
    UUID id,
    byte[] referenceDigest,
    long evidenceId,
    ReceiptState state,
    OffsetDateTime firstReceivedAt,
    OffsetDateTime stateAt,
    byte[] receipt,
    @Nullable Long answerEvidenceId) {}
