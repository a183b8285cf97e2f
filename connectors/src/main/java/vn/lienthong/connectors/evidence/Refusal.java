package vn.lienthong.connectors.evidence;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A document that was refused before its message id meant anything.
 *
 * @param door where it came
 * @param tlsMember the member of the TLS connection; null where it belongs to none
 * @param fault why it was refused
 * @param bodyDigest SHA-256 of what came; null where not all of it was read
 * @param bodySize how many bytes were read
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record Refusal(
    String door,
    @Nullable MemberCode tlsMember,
    HubFault fault,
    byte @Nullable [] bodyDigest,
    long bodySize) {}
