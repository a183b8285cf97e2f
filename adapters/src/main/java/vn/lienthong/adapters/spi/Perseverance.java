package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;

/** What becomes of a message that the hub refused for the moment only. */
final class Perseverance {
  /** After so long a refusal is final after all: somebody has to look. */
  static final Duration LIMIT = Duration.ofHours(24);

  // A time that is a little off is the hub's clock; one that is far off no clock will mend.
  private static final Duration STALE = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(Perseverance.class);

  private final DocumentSigner signer;
  private final Clock clock;

  Perseverance(DocumentSigner signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** What is to be sent next; null where the answer is an outcome. */
  @Nullable WaitingMessage after(LinkAnswer answer, WaitingMessage sent) {
    if (!(answer instanceof LinkAnswer.Refused refused)) {
      return null;
    }
    // This member's own bytes, from its own disk.
    Element root = SecureXml.parse(sent.signed()).getDocumentElement();
    MessageHeader header = Envelopes.readHeader(root);
    Instant now = clock.instant();
    Instant first = sent.refused() == null ? now : sent.refused();
    if (!PassingRefusals.isOne(refused.fault(), header, now) || !now.isBefore(first.plus(LIMIT))) {
      return null;
    }
    if (sent.refused() == null) {
      say(header, refused.fault());
    }
    boolean stale =
        refused.fault().code() == HubErrorCode.SEND_TIME_OUTSIDE_WINDOW
            && Duration.between(header.sentAt(), now.atOffset(header.sentAt().getOffset()))
                    .abs()
                    .compareTo(STALE)
                > 0;
    byte[] next = stale ? anew(header, Envelopes.payload(root)) : sent.signed();
    return new WaitingMessage(next, first);
  }

  /** The same id with a new time: the hub has nothing under the id, or it had said what. */
  private byte[] anew(MessageHeader header, Element payload) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    LOG.warn("Message {} is signed anew: it names {} as its time", header.id(), header.sentAt());
    return signer.sign(Envelopes.write(header.withSentAt(now), payload)).bytes();
  }

  private static void say(MessageHeader header, HubFault fault) {
    LOG.warn(
        "The hub refuses {} for the moment: {} [{}]. It is sent again with growing pauses, for {}"
            + " hours at most; if others are refused too, tell the hub's operators to look at its"
            + " clock and trust data, else look at this system's clock",
        header.id(),
        fault.code().wireCode(),
        fault.incidentId(),
        LIMIT.toHours());
  }
}
