package vn.lienthong.connectors.evidence.chain;

import org.jspecify.annotations.Nullable;

/**
 * A head that the hub signed.
 *
 * @param head what it says
 * @param doubt why its time is not proven; null where nothing speaks against it
 */
record VerifiedHead(SealedHead head, @Nullable TimeDoubt doubt) {}
