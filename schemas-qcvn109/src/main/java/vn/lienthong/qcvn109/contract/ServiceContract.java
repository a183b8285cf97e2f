package vn.lienthong.qcvn109.contract;

import java.time.LocalDate;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What one service carries. A service that carries payloads in several ways has several of these.
 *
 * @param contract the version of the contract that describes it
 * @param service {@code LoaiThongDiep}
 * @param version {@code PhienBan}
 * @param validTo the last day; null while no end is decided
 * @param from who sends the request, in words
 * @param to who gets it, in words
 * @param request the payload's element; null where only the answer has one
 * @param answer the answer's payload; null where a receipt is all
 * @param vietnamese what it is for, one line
 * @param english what it is for, one line
 * @param order what its messages may not overtake each other about
 * @param firstAnswerStands whether its answer makes something that must not be made twice: the
 *     first one is given for ever. Any other answer is a look-up, which grows old
 */
public record ServiceContract(
    ContractVersion contract,
    String service,
    String version,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    ServiceMode mode,
    String from,
    String to,
    @Nullable QName request,
    @Nullable QName answer,
    ShapeOrigin shape,
    String vietnamese,
    String english,
    ServiceOrder order,
    boolean firstAnswerStands) {
  /** Whether the service and the contract's version that describes it are accepted on a day. */
  public boolean isValidAt(LocalDate day) {
    return contract.isValidAt(day)
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether the element is the payload of its request or of its answer. */
  public boolean carries(QName payload) {
    return payload.equals(request) || payload.equals(answer);
  }
}
