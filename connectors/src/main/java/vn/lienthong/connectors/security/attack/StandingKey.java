package vn.lienthong.connectors.security.attack;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A key whose certificate is registered, and what became of that certificate.
 *
 * @param member who registered it, and whose connection brings what it signs
 * @param privateKey the key
 * @param certificate the registered certificate
 * @param standing what became of it
 */
public record StandingKey(
    MemberCode member, PrivateKey privateKey, X509Certificate certificate, Standing standing) {

  /** What may become of a certificate. */
  public enum Standing {
    /** Nothing; the member has another one beside it while it rolls over. */
    ROLLING_OVER(
        "cu-hoac-moi",
        "Chứng thư thứ hai của thành viên trong lúc thay khóa.",
        "A member's second certificate during a roll-over.",
        null,
        ""),
    /** Its authority revoked it. */
    REVOKED(
        "bi-thu-hoi",
        "Chứng thư đã đăng ký nhưng bị thu hồi: khóa bị đánh cắp.",
        "A registered certificate that was revoked: the key was stolen.",
        HubErrorCode.CERTIFICATE_REVOKED,
        "revoked at"),
    /** Its time is over. */
    EXPIRED(
        "het-han",
        "Chứng thư đã đăng ký nhưng hết hạn.",
        "A registered certificate that has expired.",
        HubErrorCode.CERTIFICATE_NOT_VALID_NOW,
        "valid until"),
    /** Its time has not begun. */
    NOT_YET_VALID(
        "chua-hieu-luc",
        "Chứng thư đã đăng ký nhưng chưa có hiệu lực.",
        "A registered certificate that is not valid yet.",
        HubErrorCode.CERTIFICATE_NOT_VALID_NOW,
        "valid from"),
    /** It is not for signatures. */
    WRONG_USAGE(
        "sai-muc-dich",
        "Chứng thư đã đăng ký nhưng không dùng để ký.",
        "A registered certificate that is not for signatures.",
        HubErrorCode.CERTIFICATE_USAGE_WRONG,
        "keyUsage"),
    /** No authority on which the installation relies stands above it. */
    UNKNOWN_ISSUER(
        "khong-ro-noi-cap",
        "Chứng thư đã đăng ký nhưng nơi cấp không được tin.",
        "A registered certificate whose issuer is not relied on.",
        HubErrorCode.CERTIFICATE_CHAIN_INVALID,
        "no configured authority");

    private final String name;
    private final String vietnamese;
    private final String english;
    private final @Nullable HubErrorCode refusal;
    private final String detail;

    Standing(
        String name,
        String vietnamese,
        String english,
        @Nullable HubErrorCode refusal,
        String detail) {
      this.name = name;
      this.vietnamese = vietnamese;
      this.english = english;
      this.refusal = refusal;
      this.detail = detail;
    }

    private Expected expected() {
      return refusal == null
          ? Expected.accepted()
          : Expected.refused(refusal, ShapeFamily.SIGNATURE, detail);
    }
  }

  /** The same of a member's key. */
  public static StandingKey of(MemberKey key, Standing standing) {
    return new StandingKey(key.member(), key.privateKey(), key.certificate(), standing);
  }

  SigningKey signing() {
    return new SigningKey(privateKey, certificate);
  }

  String name() {
    return standing.name;
  }

  String vietnamese() {
    return standing.vietnamese;
  }

  String english() {
    return standing.english;
  }

  Expected expected() {
    return standing.expected();
  }

  /** Names member and standing; never shows the key. */
  @Override
  public String toString() {
    return "StandingKey[" + member + ", " + standing + "]";
  }
}
