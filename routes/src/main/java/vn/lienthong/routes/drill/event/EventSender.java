package vn.lienthong.routes.drill.event;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.EventSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Publishes events about citizens of its own, one after the other, so that their order is known;
 * one in four is about two of them. The same bytes are sent until the hub promises them.
 */
final class EventSender {
  private static final MemberCode HUB = new MemberCode("G00.LIENTHONG");
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int PROMISED = 202;
  private static final int PAIR_OF = 4;
  private static final int PAUSE_MILLIS = 200;

  private final DocumentSigner signer;
  private final DocumentTransport hub;
  private final int number;
  private final EventPlan plan;
  private final Random dice;
  private final List<PublishedEvent> book = new ArrayList<>();

  EventSender(EventGround ground, EventPlan plan, int number) {
    var key = ground.pki().key(EventGround.PUBLISHER);
    this.signer = HubSignatures.signer(key);
    this.hub =
        new HttpsDocumentTransport(
            URI.create(ground.home().hubUrl() + "/api/messages"),
            MemberTls.of(key, ground.pki().trustAnchors()),
            ANSWER);
    this.number = number;
    this.plan = plan;
    this.dice = new Random(number);
  }

  /** Its own share of all events. */
  int share() {
    return plan.events() / plan.senders() + (number < plan.events() % plan.senders() ? 1 : 0);
  }

  void publishAll() throws InterruptedException {
    for (int i = 0; i < share(); i++) {
      publish(i);
    }
  }

  /** What the hub promised, in the order in which it was sent. */
  synchronized List<PublishedEvent> book() {
    return List.copyOf(book);
  }

  synchronized int size() {
    return book.size();
  }

  private void publish(int index) throws InterruptedException {
    String code = "SK-" + number + "-" + index;
    List<Integer> citizens = citizens();
    var day = VietnamTime.today();
    var event =
        EventSamples.of(
            EventGround.PUBLISHER,
            code,
            null,
            citizens.size() > 1 ? LoaiSuKienHoTichType.KET_HON : LoaiSuKienHoTichType.CAI_CHINH,
            day,
            citizens.stream().map(EventSamples::person).toList(),
            false);
    UUID id = UUID.randomUUID();
    MessageHeader header =
        MessageHeader.of(
            id, "SuKienHoTich", EventGround.PUBLISHER, HUB, OffsetDateTime.now(ZoneOffset.UTC));
    byte[] signed = signer.sign(Envelopes.write(header, Payloads.write(event))).bytes();
    while (!isPromised(signed)) {
      Thread.sleep(PAUSE_MILLIS);
    }
    synchronized (this) {
      book.add(new PublishedEvent(id, code, citizens));
    }
  }

  private List<Integer> citizens() {
    int own = plan.citizens() / plan.senders();
    int first = number * own;
    int one = dice.nextInt(own);
    if (dice.nextInt(PAIR_OF) != 0) {
      return List.of(first + one);
    }
    int other = (one + 1 + dice.nextInt(own - 1)) % own;
    return List.of(first + one, first + other);
  }

  private boolean isPromised(byte[] signed) {
    try {
      DocumentReply answer = hub.exchange(signed);
      // the duplicate of one that was settled meanwhile has its present receipt
      if (answer.status() == PROMISED || answer.status() == 200) {
        return true;
      }
      if (answer.status() / 100 == 4 && answer.status() != 429) {
        throw new IllegalStateException(
            "The hub refuses an event: "
                + new String(answer.document(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return false;
    } catch (IOException noAnswer) {
      return false;
    }
  }
}
