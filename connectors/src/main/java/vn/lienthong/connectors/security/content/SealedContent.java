package vn.lienthong.connectors.security.content;

import java.time.YearMonth;

/**
 * Content that only a content key opens.
 *
 * @param month whose key wraps this content's own
 * @param wrappedKey the content's own key, wrapped by RFC 3394: 40 bytes
 * @param ciphertext the nonce, 12 bytes; the content, encrypted with AES-256-GCM; its tag, 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record SealedContent(YearMonth month, byte[] wrappedKey, byte[] ciphertext) {}
