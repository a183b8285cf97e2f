package vn.lienthong.connectors.api;

/**
 * What an {@link HttpResource} answers.
 *
 * @param status the HTTP status
 * @param contentType the value of {@code Content-Type}
 * @param body the body, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record HttpReply(int status, String contentType, byte[] body) {}
