package vn.lienthong.qcvn109.message;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * {@code tt:BienNhan}: what was done with a message.
 *
 * @param messageId the message; null where it could not be read
 * @param sender its sender; null where it could not be trusted or read
 * @param state what is promised
 * @param digest SHA-256 of the received bytes, hex
 * @param receivedAt first reception
 * @param stateAt since when the state holds
 * @param fault why it was refused; null where it was not
 */
public record Receipt(
    @Nullable UUID messageId,
    @Nullable MemberCode sender,
    ReceiptState state,
    String digest,
    OffsetDateTime receivedAt,
    OffsetDateTime stateAt,
    @Nullable HubFault fault) {}
