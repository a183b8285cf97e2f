package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;

/** A member's way to the hub: envelope, signature, transport, and the check of what comes back. */
public final class HubLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubLink.class);

  private final MemberCode hub;
  private final DocumentSigner signer;
  private final DocumentTransport transport;
  private final HubAnswers answers;
  private final DurableMap asked;
  private final Clock clock;
  private final Perseverance perseverance;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * A link that is used at once.
   *
   * @param verifier knows the hub and the members by the hub's directory
   * @param asked the signed requests of {@link #ask}, by message id
   */
  public HubLink(
      MemberCode hub,
      DocumentSigner signer,
      SignatureVerifier verifier,
      DocumentTransport transport,
      DurableMap asked,
      Clock clock) {
    this.hub = hub;
    this.signer = signer;
    this.transport = transport;
    this.answers = new HubAnswers(hub, signer.member(), verifier);
    this.asked = asked;
    this.clock = clock;
    this.perseverance = new Perseverance(signer, clock);
  }

  /** The hub's code. */
  public MemberCode hub() {
    return hub;
  }

  /** A header from this member, sent now. */
  public MessageHeader header(UUID id, String service, MemberCode receiver) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    return MessageHeader.of(id, service, signer.member(), receiver, now);
  }

  /** A signed message. */
  byte[] sign(MessageHeader header, Element payload) {
    return signer.sign(Envelopes.write(header, payload)).bytes();
  }

  /** A message whose signature is broken, as a script wants it. */
  byte[] signWrongly(MessageHeader header, Element payload) {
    byte[] signed = sign(header, payload);
    int value = new String(signed, ISO_8859_1).indexOf("SignatureValue>") + 15;
    signed[value] = (byte) (signed[value] == 'A' ? 'B' : 'A');
    return signed;
  }

  /**
   * Sends a signed message once.
   *
   * @throws IOException if there is no outcome yet: no answer, none that can be trusted, or a
   *     refusal that is not the message's fault. The same bytes may be sent again
   */
  LinkAnswer send(UUID id, byte[] signed) throws IOException {
    return answers.read(id, signed, transport.exchange(signed));
  }

  /** What is to be sent next; null where the answer is an outcome. */
  @Nullable WaitingMessage after(LinkAnswer answer, WaitingMessage sent) {
    return perseverance.after(answer, sent);
  }

  /**
   * Asks a synchronous service until it is answered or refused. The signed request is on disk
   * before it is sent first, so that the same id always means the same bytes, after a restart too;
   * but one that the hub refused for its time only, and does not keep, may be signed anew.
   *
   * @throws LinkClosedException if the link is closed while it waits
   */
  public LinkAnswer ask(MessageHeader header, Element payload) {
    for (int attempt = 0; ; attempt++) {
      Optional<LinkAnswer> answer = askOnce(header, payload);
      if (answer.isPresent()) {
        return answer.get();
      }
      await(
          kept(header).filter(sent -> sent.refused() != null).isPresent()
              ? BackOff.millisAfterRefusal(attempt)
              : BackOff.millisAfter(attempt));
    }
  }

  /**
   * One attempt of {@link #ask}; empty where the outcome is not known, so that it may have had its
   * effect or not. Whoever asks again with the same id sends the same bytes.
   */
  public Optional<LinkAnswer> askOnce(MessageHeader header, Element payload) {
    WaitingMessage request = kept(header).orElseGet(() -> keep(header, payload));
    Optional<LinkAnswer> answer = outcome(header, request.signed());
    WaitingMessage next = answer.isEmpty() ? null : after(answer.get(), request);
    if (next == null) {
      return answer;
    }
    asked.put(key(header), next.write());
    return Optional.empty();
  }

  /** Asks once for what has no effect, so nothing is kept; empty where there is no outcome. */
  public Optional<LinkAnswer> lookUp(MessageHeader header, Element payload) {
    return outcome(header, sign(header, payload));
  }

  /** Ends the waiting of every {@link #ask}. */
  @Override
  public void close() {
    closing.countDown();
  }

  private Optional<LinkAnswer> outcome(MessageHeader header, byte[] signed) {
    try {
      LinkAnswer answer = send(header.id(), signed);
      if (!(answer instanceof LinkAnswer.Acknowledged)) {
        return Optional.of(answer);
      }
      LOG.info("Message {} has no answer yet", header.id());
    } catch (IOException noOutcome) {
      LOG.info("Message {} gets no outcome yet: {}", header.id(), noOutcome.getMessage());
    }
    return Optional.empty();
  }

  private Optional<WaitingMessage> kept(MessageHeader header) {
    return asked.get(key(header)).map(WaitingMessage::read);
  }

  private WaitingMessage keep(MessageHeader header, Element payload) {
    byte[] written = new WaitingMessage(sign(header, payload), null).write();
    return WaitingMessage.read(asked.putIfAbsent(key(header), written));
  }

  private static String key(MessageHeader header) {
    return header.id().toString();
  }

  private void await(long millis) {
    try {
      if (closing.await(millis, TimeUnit.MILLISECONDS)) {
        throw new LinkClosedException();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new LinkClosedException();
    }
  }
}
