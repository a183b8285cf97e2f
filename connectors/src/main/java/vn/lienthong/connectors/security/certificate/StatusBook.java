package vn.lienthong.connectors.security.certificate;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.connectors.api.CertificateCalendar.Word;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.security.keys.Certificates;

/**
 * What the authorities last said about the certificates that are watched: one answer of a responder
 * for each, and one list of each source. Any thread may read and write.
 */
final class StatusBook {
  private final Map<Link, Statement> answers = new ConcurrentHashMap<>();
  private final Map<ListKey, RevocationList> lists = new ConcurrentHashMap<>();
  private final Map<Object, String> failures = new ConcurrentHashMap<>();
  private final AtomicLong edition = new AtomicLong();

  /** A list by its authority and where it lies. */
  record ListKey(X509Certificate issuer, URI source) {}

  /** Knows what another one knows, before it is asked anything. */
  StatusBook(StatusBook before) {
    answers.putAll(before.answers);
    lists.putAll(before.lists);
    failures.putAll(before.failures);
  }

  StatusBook() {}

  /** Changes whenever what is known changes. */
  long edition() {
    return edition.get();
  }

  List<Statement> about(Link link) {
    List<Statement> known = new ArrayList<>();
    Statement answer = answers.get(link);
    if (answer != null) {
      known.add(answer);
    }
    lists.forEach(
        (key, list) -> {
          if (key.issuer().equals(link.issuer())) {
            list.about(link.certificate()).ifPresent(known::add);
          }
        });
    return known;
  }

  /** Keeps an answer unless a newer one is kept. */
  synchronized void keep(Link link, Statement answer) throws StatusRefusedException {
    Statement kept = answers.get(link);
    if (kept != null && answer.thisUpdate().isBefore(kept.thisUpdate())) {
      throw new StatusRefusedException("older than the answer of " + kept.thisUpdate());
    }
    answers.put(link, answer);
    failures.remove(link);
    edition.incrementAndGet();
  }

  /** Keeps a list unless a newer one is kept: its number never goes back. */
  synchronized void keep(ListKey key, RevocationList list) throws StatusRefusedException {
    RevocationList kept = lists.get(key);
    if (kept != null && list.olderThan(kept)) {
      throw new StatusRefusedException("older than the list of " + kept.thisUpdate());
    }
    lists.put(key, list);
    failures.remove(key);
    edition.incrementAndGet();
  }

  boolean knows(Link link) {
    return answers.containsKey(link);
  }

  boolean knows(ListKey key) {
    return lists.containsKey(key);
  }

  void failed(Object question, String why) {
    if (!why.equals(failures.put(question, why))) {
      edition.incrementAndGet();
    }
  }

  /** Why nothing is known: what each source did last. */
  String whyUnknown(Link link) {
    List<String> reasons = new ArrayList<>();
    String answer = failures.get(link);
    if (answer != null) {
      reasons.add("OCSP: " + answer);
    }
    failures.forEach(
        (question, why) -> {
          if (question instanceof ListKey key && key.issuer().equals(link.issuer())) {
            reasons.add("CRL: " + why);
          }
        });
    return reasons.isEmpty() ? "no authority said anything about it" : String.join("; ", reasons);
  }

  /** Forgets what is about nobody any more. */
  void retain(Set<Link> links, Set<ListKey> keys) {
    answers.keySet().retainAll(links);
    lists.keySet().retainAll(keys);
    failures.keySet().removeIf(one -> !links.contains(one) && !keys.contains(one));
    edition.incrementAndGet();
  }

  /** When each word was said, and about whom. */
  List<Word> words() {
    List<Word> words = new ArrayList<>();
    answers.forEach(
        (link, one) ->
            words.add(
                new Word(
                    one.source().name(),
                    Certificates.fingerprint(link.certificate()),
                    one.thisUpdate(),
                    one.nextUpdate())));
    lists.forEach(
        (key, list) ->
            words.add(
                new Word(
                    RevocationSource.CRL.name(),
                    Certificates.fingerprint(key.issuer()),
                    list.thisUpdate(),
                    list.nextUpdate())));
    return words;
  }
}
