package vn.lienthong.routes.drill.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.drill.check.MessageKey;
import vn.lienthong.routes.drill.check.Promise;
import vn.lienthong.routes.drill.witness.HubReply;
import vn.lienthong.routes.drill.witness.NotNowException;
import vn.lienthong.routes.drill.witness.PromiseBook;
import vn.lienthong.routes.drill.witness.SentDocuments;

/**
 * Sends one message until it has an outcome: the same bytes again after every failure, as a good
 * member does. What is promised is on disk before it counts.
 */
public final class Office {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;
  private static final int REPEATS = 30;
  private static final String NUMBER = "SoDinhDanh";

  private final Draft draft;
  private final PromiseBook book;
  private final SentDocuments documents;
  private final HubReply replies;
  private final Map<MemberCode, DocumentTransport> doors = new HashMap<>();
  private final Map<String, LongAdder> troubles = new ConcurrentHashMap<>();
  // by the moment at which its sending began
  private final NavigableMap<Instant, Instant> promised = new ConcurrentSkipListMap<>();

  /**
   * Senders at a hub.
   *
   * @param seed what is in the messages
   * @param url the hub's base address
   * @param book where promises are written
   * @param documents where what is sent is kept, if anything is
   */
  public Office(
      long seed, String url, DevelopmentPki pki, PromiseBook book, SentDocuments documents) {
    this.draft = new Draft(seed, OffsetDateTime.now(VietnamTime.ZONE), pki);
    this.book = book;
    this.documents = documents;
    this.replies = Cast.replies(pki);
    for (MemberCode sender : Draft.SENDERS) {
      MemberTls tls = MemberTls.of(pki.key(sender), pki.trustAnchors());
      URI door = URI.create(url + "/api/messages");
      doors.put(sender, new HttpsDocumentTransport(door, tls, PATIENCE));
    }
  }

  /** Sends a message first; false where it was given up. */
  boolean send(Plan plan, CountDownLatch closing) {
    Draft.Signed message = draft.of(plan);
    MessageHeader header = message.header();
    documents.keep(header.sender().value(), header.id(), message.bytes());
    book.sending(header, Sha256.hex(message.bytes()));
    return untilPromised(message, closing, Integer.MAX_VALUE);
  }

  /** Sends a message once more that has an outcome already. */
  void repeat(Plan plan, CountDownLatch closing) {
    Draft.Signed anew = draft.of(plan);
    MessageHeader header = anew.header();
    byte[] bytes =
        documents.find(new MessageKey(header.sender().value(), header.id())).orElseGet(anew::bytes);
    untilPromised(new Draft.Signed(header, bytes), closing, REPEATS);
  }

  /** Why messages had no outcome at once, and how often. */
  public Map<String, Long> troubles() {
    Map<String, Long> all = new TreeMap<>();
    troubles.forEach((name, count) -> all.put(name, count.sum()));
    return all;
  }

  @Nullable Instant promisedSince(Instant moment) {
    return promised.tailMap(moment).values().stream().min(Instant::compareTo).orElse(null);
  }

  private boolean untilPromised(Draft.Signed message, CountDownLatch closing, int attempts) {
    try {
      for (int attempt = 0; attempt < attempts; attempt++) {
        if (isPromised(message)) {
          return true;
        }
        long pause = Math.min(FIRST_PAUSE_MILLIS << Math.min(attempt, 10), LONGEST_PAUSE_MILLIS);
        if (closing.await(pause, TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private boolean isPromised(Draft.Signed message) {
    Instant begun = Instant.now();
    try {
      var door = Objects.requireNonNull(doors.get(message.header().sender()));
      var reply = door.exchange(message.bytes());
      Promise promise = replies.read(message.header(), reply, Office::number);
      book.heard(promise);
      if (promise.isKept()) {
        promised.put(begun, Instant.now());
      }
      return true;
    } catch (NotNowException notNow) {
      trouble(String.valueOf(notNow.getMessage()));
    } catch (IOException noOutcome) {
      trouble(noOutcome.getClass().getSimpleName());
    }
    return false;
  }

  private void trouble(String what) {
    troubles.computeIfAbsent(what, any -> new LongAdder()).increment();
  }

  /** A digest of the number, since what is written down may be read by anybody. */
  static String number(Element payload) {
    var found = payload.getElementsByTagNameNS("*", NUMBER);
    boolean issued = payload.getLocalName().startsWith(Kind.NUMBER.service());
    return issued && found.getLength() == 1
        ? Sha256.hex(found.item(0).getTextContent().getBytes(StandardCharsets.UTF_8))
        : "";
  }
}
