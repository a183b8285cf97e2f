package vn.lienthong.routes.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * One agreement (thỏa thuận), as its file says.
 *
 * @param code its code
 * @param version its version, as it stands in {@code PhienBanThoaThuan}
 * @param consumer who may call; null for every active member
 * @param provider who is called, the hub itself for a joint procedure
 * @param service {@code LoaiThongDiep}
 * @param serviceVersion {@code PhienBan}
 * @param legalBasis the law that it rests on
 * @param validFrom its first day in Việt Nam
 * @param validTo its last day; null while no end is agreed
 * @param active whether it is not suspended
 * @param purposeRequired whether a message without {@code MucDich} is refused
 * @param purposes what may be asked for; a purpose that is not listed is refused
 * @param minimumLevel the least level of signature that its messages need
 * @param dossierCodePrefix how the dossier codes of its messages begin; null for any
 * @param rate how fast; null for no limit
 * @param quotaPerDay how many messages a day in Việt Nam; null for no limit
 * @param questions what holds for questions about people
 * @param subscription which of a provider's events the consumer gets; null for all since validFrom
 */
public record Agreement(
    String code,
    String version,
    @Nullable MemberCode consumer,
    MemberCode provider,
    String service,
    String serviceVersion,
    String legalBasis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean active,
    boolean purposeRequired,
    List<Purpose> purposes,
    SignatureLevel minimumLevel,
    @Nullable String dossierCodePrefix,
    @Nullable Rate rate,
    @Nullable Long quotaPerDay,
    QuestionRules questions,
    @Nullable Subscription subscription) {

  /**
   * A token bucket.
   *
   * @param perSecond messages a second in the long run
   * @param burst how many may come at once
   */
  public record Rate(int perSecond, int burst) {
    @Override
    public String toString() {
      return perSecond + " a second, " + burst + " at once";
    }
  }

  /** The purpose with a code. */
  Optional<Purpose> purpose(@Nullable String wanted) {
    return purposes.stream().filter(purpose -> purpose.code().equals(wanted)).findFirst();
  }

  /** Whether a message with this purpose, or with none, belongs to it. */
  boolean covers(@Nullable String wanted) {
    return wanted == null ? !purposeRequired : purpose(wanted).isPresent();
  }

  /** Why it does not hold on a day, in words; empty while it is in force. */
  Optional<String> whyNotInForce(LocalDate day) {
    if (!active) {
      return Optional.of("is suspended on " + day);
    }
    if (day.isBefore(validFrom)) {
      return Optional.of("begins on " + validFrom + ", today is " + day);
    }
    return validTo != null && day.isAfter(validTo)
        ? Optional.of("ended on " + validTo + ", today is " + day)
        : Optional.empty();
  }

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return whyNotInForce(day).isEmpty();
  }

  /** Whether the days of both have one in common. */
  boolean overlaps(Agreement other) {
    return (validTo == null || !validTo.isBefore(other.validFrom))
        && (other.validTo == null || !other.validTo.isBefore(validFrom));
  }
}
