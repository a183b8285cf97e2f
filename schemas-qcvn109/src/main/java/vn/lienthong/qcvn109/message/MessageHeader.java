package vn.lienthong.qcvn109.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * {@code tt:TieuDe} of a message.
 *
 * @param id {@code MaThongDiep}, unique per sender for ever
 * @param service {@code LoaiThongDiep}
 * @param version {@code PhienBan}
 * @param sender {@code BenGui}
 * @param receiver {@code BenNhan}
 * @param sentAt {@code ThoiDiemGui}
 * @param expiresAt {@code HetHan}: after it the message must not take effect
 * @param reference {@code MaThamChieu}: the message this one answers
 * @param dossierCode {@code MaHoSo}
 * @param purpose {@code MucDich}
 * @param officer {@code CanBo}
 * @param release {@code PhatHanh}: in an answer that the hub built from a provider's
 */
public record MessageHeader(
    UUID id,
    String service,
    String version,
    MemberCode sender,
    MemberCode receiver,
    OffsetDateTime sentAt,
    @Nullable OffsetDateTime expiresAt,
    @Nullable UUID reference,
    @Nullable String dossierCode,
    @Nullable String purpose,
    @Nullable String officer,
    @Nullable Release release) {

  /** A header with the compulsory items only, version 1.0. */
  public static MessageHeader of(
      UUID id, String service, MemberCode sender, MemberCode receiver, OffsetDateTime sentAt) {
    return new MessageHeader(
        id, service, "1.0", sender, receiver, sentAt, null, null, null, null, null, null);
  }

  /** The same header, answering a message. */
  public MessageHeader withReference(UUID answered) {
    return with(sentAt, expiresAt, answered, dossierCode, purpose, officer, release);
  }

  /** The same header, sent at another time. */
  public MessageHeader withSentAt(OffsetDateTime moment) {
    return with(moment, expiresAt, reference, dossierCode, purpose, officer, release);
  }

  /** The same header, of no effect after a moment. */
  public MessageHeader withExpiry(OffsetDateTime moment) {
    return with(sentAt, moment, reference, dossierCode, purpose, officer, release);
  }

  /** The same header, for a dossier. */
  public MessageHeader withDossierCode(@Nullable String code) {
    return with(sentAt, expiresAt, reference, code, purpose, officer, release);
  }

  /** The same header, for this purpose. */
  public MessageHeader withPurpose(@Nullable String why) {
    return with(sentAt, expiresAt, reference, dossierCode, why, officer, release);
  }

  /** The same header, of this officer. */
  public MessageHeader withOfficer(@Nullable String who) {
    return with(sentAt, expiresAt, reference, dossierCode, purpose, who, release);
  }

  /** The same header, naming whose answer the hub passes on. */
  public MessageHeader withRelease(Release from) {
    return with(sentAt, expiresAt, reference, dossierCode, purpose, officer, from);
  }

  private MessageHeader with(
      OffsetDateTime at,
      @Nullable OffsetDateTime expiry,
      @Nullable UUID answered,
      @Nullable String dossier,
      @Nullable String why,
      @Nullable String who,
      @Nullable Release from) {
    return new MessageHeader(
        id, service, version, sender, receiver, at, expiry, answered, dossier, why, who, from);
  }

  /**
   * {@code tt:PhatHanh}. Fields are named as in {@code dv:TenTruongType}, by their path below
   * {@code dc:CongDan}.
   *
   * @param agreement {@code ThoaThuan}: the agreement that the data were released under; null in an
   *     answer that was only translated
   * @param agreementVersion {@code PhienBanThoaThuan}
   * @param source {@code NguonDuLieu}: the member whose answer it was
   * @param originalDigest {@code DauVanGoc}: SHA-256 of its signed original, hex
   * @param notReleased {@code TruongKhongCap}: fields that the agreement does not release
   * @param emptyInSource {@code TruongTrongNguon}: fields that are empty in the source
   * @param answeredAt {@code DaTraLoiLuc}: when the source answered the same question before; null
   *     where it was asked for this one
   */
  public record Release(
      @Nullable String agreement,
      @Nullable String agreementVersion,
      MemberCode source,
      String originalDigest,
      List<String> notReleased,
      List<String> emptyInSource,
      @Nullable OffsetDateTime answeredAt) {
    /** Keeps its own copies. */
    public Release {
      notReleased = List.copyOf(notReleased);
      emptyInSource = List.copyOf(emptyInSource);
    }

    /** Of an answer that the source was asked for. */
    public Release(
        @Nullable String agreement,
        @Nullable String agreementVersion,
        MemberCode source,
        String originalDigest,
        List<String> notReleased,
        List<String> emptyInSource) {
      this(agreement, agreementVersion, source, originalDigest, notReleased, emptyInSource, null);
    }

    /** The same, of an answer that was given before. */
    public Release givenBefore(OffsetDateTime when) {
      return new Release(
          agreement, agreementVersion, source, originalDigest, notReleased, emptyInSource, when);
    }

    /** Of an answer that was translated and that no field was taken from. */
    public static Release translated(MemberCode source, String originalDigest) {
      return new Release(null, null, source, originalDigest, List.of(), List.of());
    }
  }
}
