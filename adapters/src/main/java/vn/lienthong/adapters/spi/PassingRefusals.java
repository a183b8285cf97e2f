package vn.lienthong.adapters.spi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Refusals that are no outcome: the hub keeps nothing under the id, and may take the same message
 * later, when its load, its clock or its trust data are others.
 */
public final class PassingRefusals {
  private static final Set<HubErrorCode> OF_THE_MOMENT =
      EnumSet.of(
          HubErrorCode.SEND_TIME_OUTSIDE_WINDOW,
          HubErrorCode.MESSAGE_EXPIRED,
          HubErrorCode.CERTIFICATE_NOT_VALID_NOW,
          HubErrorCode.CERTIFICATE_STATUS_UNKNOWN,
          HubErrorCode.CERTIFICATE_CHAIN_INVALID,
          HubErrorCode.TIME_STAMP_INVALID);

  private PassingRefusals() {}

  /**
   * Whether the message should come again.
   *
   * @param message that was refused
   * @param now by the sender's clock: what has expired by it has expired
   */
  public static boolean isOne(HubFault fault, MessageHeader message, Instant now) {
    OffsetDateTime expiry = message.expiresAt();
    if (fault.code() == HubErrorCode.MESSAGE_EXPIRED
        && (expiry == null || !expiry.toInstant().isAfter(now))) {
      return false;
    }
    return !Outcomes.isFinal(fault) || OF_THE_MOMENT.contains(fault.code());
  }
}
