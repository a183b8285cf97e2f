package vn.lienthong.qcvn109.message;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * {@code tt:Thu}: a signed message that was given to a member that fetches.
 *
 * @param id {@code MaThongDiep} of the message as it is given
 * @param sender {@code BenGui} of the message as it is given
 * @param service {@code LoaiThongDiep}
 * @param digest SHA-256 of the content, hex: what the acknowledgement has to name
 * @param leaseEnd after it the letter is given again
 * @param given how often it was given, this time included
 * @param content the signed {@code tt:ThongDiep}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record Letter(
    UUID id,
    MemberCode sender,
    String service,
    String digest,
    OffsetDateTime leaseEnd,
    int given,
    byte[] content) {}
