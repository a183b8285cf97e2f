package vn.lienthong.routes.drill.check;

/**
 * A message that somebody began to send.
 *
 * @param message who and which
 * @param service {@code LoaiThongDiep}
 * @param receiver {@code BenNhan}
 * @param digest SHA-256 of the bytes that were sent first, hex
 */
public record Sent(MessageKey message, String service, String receiver, String digest) {}
