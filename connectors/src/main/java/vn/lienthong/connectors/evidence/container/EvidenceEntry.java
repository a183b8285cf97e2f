package vn.lienthong.connectors.evidence.container;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.EvidenceSummary;

/**
 * One kept document with all that is known about it, but not its content.
 *
 * @param summary who to whom, when, its digest
 * @param referenceDigest the verified {@code ds:DigestValue}, hex
 * @param certificateDigest SHA-256 of the certificate that verified it, hex; null where the hub
 *     signed
 * @param verdict by which rules it was judged
 * @param events what happened to it, in order
 */
record EvidenceEntry(
    EvidenceSummary summary,
    String referenceDigest,
    @Nullable String certificateDigest,
    SortedMap<String, String> verdict,
    List<Event> events) {

  /**
   * What happened to a document.
   *
   * @param id of the event
   * @param at when, by the database's clock
   * @param kind one word
   * @param detail more about it
   */
  record Event(long id, OffsetDateTime at, String kind, SortedMap<String, String> detail) {}

  /** Its place in a container: the same in every container that holds it. */
  String fileName() {
    return String.format(
        Locale.ROOT,
        "tai-lieu/%012d-%s-%s.xml",
        summary.id(),
        summary.direction().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        FileNames.safe(summary.service()));
  }
}
