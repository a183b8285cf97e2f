package vn.lienthong.adapters.civilstatus.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a paper; nothing of the person it is about.
 *
 * @param digest SHA-256 of the file that was issued
 * @param qr what its QR code says
 * @param dossier the dossier that it was made in
 * @param officer who signed
 * @param signedAt when
 * @param whole whether the signature was whole when it was issued
 * @param goodAtSigning whether the officer's certificate was in its time then
 * @param revokedOn null while it is in force
 * @param replacement the paper that took its place; null where none did
 */
record PaperEntry(
    String digest,
    String qr,
    String dossier,
    String officer,
    OffsetDateTime signedAt,
    boolean whole,
    boolean goodAtSigning,
    @Nullable LocalDate revokedOn,
    @Nullable String replacement) {
  private static final int FIELDS = 9;

  PaperEntry revoked(LocalDate day, @Nullable String by) {
    return new PaperEntry(digest, qr, dossier, officer, signedAt, whole, goodAtSigning, day, by);
  }

  byte[] write() {
    return String.join(
            "\n",
            digest,
            qr,
            dossier,
            officer,
            signedAt.toString(),
            Boolean.toString(whole),
            Boolean.toString(goodAtSigning),
            revokedOn == null ? "" : revokedOn.toString(),
            replacement == null ? "" : replacement)
        .getBytes(UTF_8);
  }

  static PaperEntry read(byte[] written) {
    String[] part = new String(written, UTF_8).split("\n", FIELDS);
    return new PaperEntry(
        part[0],
        part[1],
        part[2],
        part[3],
        OffsetDateTime.parse(part[4]),
        Boolean.parseBoolean(part[5]),
        Boolean.parseBoolean(part[6]),
        part[7].isEmpty() ? null : LocalDate.parse(part[7]),
        part[8].isEmpty() ? null : part[8]);
  }
}
