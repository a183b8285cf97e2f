package vn.lienthong.routes.drill.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.drill.witness.HubReply;
import vn.lienthong.routes.drill.witness.PromiseBook;

/** Every member sends again what it is told to: the very bytes, until each has an outcome. */
public final class Resend {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int SENDERS = 8;
  private static final int ATTEMPTS = 120;
  private static final long PAUSE_MILLIS = 500;

  private final PromiseBook book;
  private final HubReply replies;
  private final Map<MemberCode, DocumentTransport> doors = new HashMap<>();
  private final AtomicInteger done = new AtomicInteger();

  /**
   * Members at a hub.
   *
   * @param url the hub's base address
   * @param book where promises are written
   */
  public Resend(String url, DevelopmentPki pki, PromiseBook book) {
    this.book = book;
    this.replies = Cast.replies(pki);
    for (Cast.Role role : Cast.partners()) {
      MemberTls tls = MemberTls.of(pki.key(role.code()), pki.trustAnchors());
      URI door = URI.create(url + "/api/messages");
      doors.put(role.code(), new HttpsDocumentTransport(door, tls, PATIENCE));
    }
  }

  /** Begins with all of them, in this order; does not wait. */
  public void begin(List<byte[]> documents) {
    ExecutorService threads = Executors.newFixedThreadPool(SENDERS, Resend::thread);
    documents.forEach(document -> threads.execute(() -> send(document)));
    threads.shutdown();
  }

  /** How many have an outcome, or were given up. */
  public int done() {
    return done.get();
  }

  /** How long all of them may take. */
  public static Duration longest() {
    return LONGEST;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "resend");
    thread.setDaemon(true);
    return thread;
  }

  private void send(byte[] document) {
    MessageHeader header = Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
    var door = Objects.requireNonNull(doors.get(header.sender()));
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
          book.heard(replies.read(header, door.exchange(document), Office::number));
          return;
        } catch (IOException noOutcome) {
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      done.incrementAndGet();
    }
  }
}
