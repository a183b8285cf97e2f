package vn.lienthong.connectors.evidence;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * One kept document, without its body.
 *
 * @param id its evidence id
 * @param direction which way it went
 * @param door where
 * @param messageId {@code MaThongDiep}
 * @param sender {@code BenGui}
 * @param receiver {@code BenNhan}
 * @param service {@code LoaiThongDiep}
 * @param version {@code PhienBan}
 * @param dossierCode {@code MaHoSo}; null where it belongs to none
 * @param recordedAt when, by the database's clock
 * @param bodyDigest SHA-256 of its body, hex
 */
public record EvidenceSummary(
    long id,
    Direction direction,
    String door,
    UUID messageId,
    MemberCode sender,
    MemberCode receiver,
    String service,
    String version,
    @Nullable String dossierCode,
    OffsetDateTime recordedAt,
    String bodyDigest) {}
