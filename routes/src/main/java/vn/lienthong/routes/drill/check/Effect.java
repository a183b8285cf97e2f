package vn.lienthong.routes.drill.check;

/**
 * One time that a receiver took effect of a message.
 *
 * @param receiver who
 * @param message of what: the message as its sender knows it, also where the hub translated it
 * @param service {@code LoaiThongDiep}
 * @param dossier {@code MaHoSo}, else empty
 * @param digest SHA-256 of the bytes that came, hex; empty where the hub translated them
 * @param confirmed whether the receiver answered that the effect is there, not only that it will be
 */
public record Effect(
    String receiver,
    MessageKey message,
    String service,
    String dossier,
    String digest,
    boolean confirmed) {}
