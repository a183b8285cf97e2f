package vn.lienthong.connectors.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Which certificates end when, and how old the word of the authorities is. */
public interface CertificateCalendar {
  /**
   * The certificates that end within some days, those that have ended first.
   *
   * @param days 0 for what has ended only
   */
  List<Ending> ending(int days);

  /** What the authorities last said, the oldest first. */
  List<Word> words();

  /**
   * A certificate.
   *
   * @param member whose it is; null for an authority's
   * @param use {@code member}, {@code root} or {@code intermediate}
   * @param fingerprint SHA-256 of the certificate, hex
   * @param notAfter its last moment
   * @param daysLeft whole days until then, negative where it has ended
   * @param status what is found about it now as a signer's, empty for an authority's
   */
  record Ending(
      @Nullable MemberCode member,
      String use,
      String fingerprint,
      Instant notAfter,
      long daysLeft,
      String status) {}

  /**
   * A list, or the answer about one certificate.
   *
   * @param source {@code OCSP} or {@code CRL}
   * @param about SHA-256 of the certificate it is about, of the authority for a list, hex
   * @param thisUpdate when it was said
   * @param nextUpdate when more was promised; null where nothing was promised
   */
  record Word(String source, String about, Instant thisUpdate, @Nullable Instant nextUpdate) {}
}
