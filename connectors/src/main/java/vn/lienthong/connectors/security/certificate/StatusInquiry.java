package vn.lienthong.connectors.security.certificate;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.certificate.StatusBook.ListKey;

/** Asks the authorities, and believes into the book and onto the disk what is signed. */
final class StatusInquiry {
  private static final Logger LOG = LoggerFactory.getLogger(StatusInquiry.class);

  private final StatusBook book;
  private final StatusFiles files;
  private final StatusFetcher fetcher;
  private final Clock clock;

  StatusInquiry(StatusBook book, StatusFiles files, StatusFetcher fetcher, Clock clock) {
    this.book = book;
    this.files = files;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** Asks the responders in turn until one is believed; says whether one was. */
  boolean ask(Link link, List<URI> responders) {
    String why = "no responder is known";
    for (URI responder : responders) {
      try {
        believe(link, fetcher.ask(responder, OcspAnswers.question(link)));
        return true;
      } catch (IOException e) {
        why = text(e);
      } catch (StatusRefusedException e) {
        why = e.rule();
      }
      LOG.debug("Responder {}: {}", responder, why);
    }
    book.failed(link, why);
    return false;
  }

  /** Takes an answer that came by itself, with a member's TLS handshake. */
  void stapled(Link link, byte[] answer) {
    try {
      believe(link, answer);
    } catch (StatusRefusedException e) {
      LOG.debug("A stapled answer is not believed: {}", e.rule());
    }
  }

  private void believe(Link link, byte[] answer) throws StatusRefusedException {
    book.keep(link, OcspAnswers.read(answer, link, clock.instant()));
    files.write(StatusFiles.name(link), answer);
  }

  /** Gets a list; says whether it was believed. */
  boolean get(ListKey key) {
    try {
      byte[] bytes = fetcher.list(key.source());
      book.keep(key, RevocationList.read(bytes, key.issuer(), clock.instant()));
      files.write(StatusFiles.name(key), bytes);
      return true;
    } catch (IOException e) {
      book.failed(key, text(e));
    } catch (StatusRefusedException e) {
      LOG.warn("The revocation list at {} is not believed: {}", key.source(), e.rule());
      book.failed(key, e.rule());
    }
    return false;
  }

  /** Takes from disk what was believed before. */
  void recall(Link link) {
    Instant now = clock.instant();
    files
        .read(StatusFiles.name(link))
        .ifPresent(
            bytes -> {
              try {
                book.keep(link, OcspAnswers.read(bytes, link, now));
              } catch (StatusRefusedException e) {
                LOG.warn("A kept answer is not believed: {}", e.rule());
              }
            });
  }

  /** Takes from disk what was believed before. */
  void recall(ListKey key) {
    Instant now = clock.instant();
    files
        .read(StatusFiles.name(key))
        .ifPresent(
            bytes -> {
              try {
                book.keep(key, RevocationList.read(bytes, key.issuer(), now));
              } catch (StatusRefusedException e) {
                LOG.warn("A kept list is not believed: {}", e.rule());
              }
            });
  }

  private static String text(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
