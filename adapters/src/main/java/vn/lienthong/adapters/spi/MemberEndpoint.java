package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.StateHandler;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.contract.ServiceMode;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * A simulated member's message door. Verifies the signer, knows each message again by sender and
 * id, and answers a known one with the stored bytes.
 *
 * <p>What is remembered is on disk before it is answered. Effects and refusals are remembered,
 * failures are not: after status 500 the same message may come again. Whoever asks what became of a
 * message gets what is remembered, after the work on it that is under way. A question whose time is
 * over is not worked on, and a look-up whose time ends meanwhile gets no answer.
 */
public final class MemberEndpoint implements DocumentHandler, StateHandler {
  private static final Logger LOG = LoggerFactory.getLogger(MemberEndpoint.class);
  private static final String HEADER = "/tt:ThongDiep/tt:TieuDe/";

  // Many, since one message may be worked on for minutes: another seldom has the same lock.
  private static final int LOCKS = 16_384;

  private final Simulator simulator;
  private final SignatureVerifier verifier;
  private final SignedReplies replies;
  private final DocumentSigner signer;
  private final DurableMap known;
  private final Clock clock;
  private final Object[] locks = new Object[LOCKS];

  /**
   * The door of a simulator.
   *
   * @param signer signs for the member that the simulator plays
   * @param known the stored replies, by sender and message id
   */
  public MemberEndpoint(
      Simulator simulator,
      SignatureVerifier verifier,
      DocumentSigner signer,
      DurableMap known,
      Clock clock) {
    this.simulator = simulator;
    this.verifier = verifier;
    this.replies = new SignedReplies(signer, clock);
    this.signer = signer;
    this.known = known;
    this.clock = clock;
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new Object();
    }
  }

  @Override
  public DocumentReply handle(byte[] document) {
    return handle(document, Instant.MAX);
  }

  @Override
  public DocumentReply handle(byte[] document, Instant until) {
    Verification<VerifiedMessage> verification = verifier.verifyMessage(document);
    if (verification instanceof Verification.Trusted<VerifiedMessage> trusted) {
      return handle(trusted.document(), until);
    }
    HubFault fault = ((Verification.Refused<VerifiedMessage>) verification).fault();
    LOG.warn("Refused an untrusted document: {} [{}]", fault.code(), fault.incidentId());
    return replies.refusal(Sha256.of(document), fault);
  }

  private DocumentReply handle(VerifiedMessage message, Instant until) {
    MessageHeader header = message.header();
    if (!header.receiver().equals(signer.member()) && !isPublished(header)) {
      String rule = "this is the door of " + signer.member();
      HubFault fault = HubFault.of(HubErrorCode.RECEIVER_UNKNOWN, HEADER + "tt:BenNhan", rule);
      return replies.refusal(message, fault);
    }
    String key = key(header.sender(), header.id());
    // One at a time for one id: two copies at once must not both take effect.
    synchronized (lock(key)) {
      var stored = known.get(key).map(StoredReply::read);
      return stored.isPresent()
          ? again(message, stored.get())
          : first(message, key, new AnswerTime(message.header(), until, clock));
    }
  }

  // The hub passes on as it was signed what its publisher addressed to the hub, for everybody.
  private static boolean isPublished(MessageHeader header) {
    return ServiceContracts.find(header.service(), header.version()).stream()
        .anyMatch(contract -> contract.mode() == ServiceMode.EVENT);
  }

  @Override
  public DocumentReply state(String messageId, String sender) {
    UUID id;
    MemberCode of;
    try {
      id = UUID.fromString(messageId);
      of = new MemberCode(sender);
    } catch (IllegalArgumentException wrong) {
      HubFault fault = HubFault.of(HubErrorCode.MESSAGE_NOT_FOUND, "MaThongDiep", "no such id");
      return replies.refusal(Sha256.of(new byte[0]), fault);
    }
    String key = key(of, id);
    synchronized (lock(key)) {
      return known
          .get(key)
          .map(StoredReply::read)
          .map(reply -> state(id, of, reply))
          .orElseGet(() -> replies.notFound(id, of));
    }
  }

  private DocumentReply state(UUID id, MemberCode sender, StoredReply stored) {
    return stored.isAnswer()
        ? replies.answered(id, sender, stored.digest())
        : new DocumentReply(200, stored.reply().document());
  }

  private static String key(MemberCode sender, UUID id) {
    return sender + " " + id;
  }

  private Object lock(String key) {
    return locks[Math.floorMod(key.hashCode(), LOCKS)];
  }

  private DocumentReply again(VerifiedMessage message, StoredReply stored) {
    if (stored.isFor(message)) {
      return stored.reply();
    }
    return replies.refusal(
        message, HubFault.of(HubErrorCode.ID_REUSED, HEADER + "tt:MaThongDiep", ""));
  }

  private DocumentReply first(VerifiedMessage message, String key, AnswerTime time) {
    if (time.isOver()) {
      return late(message);
    }
    try {
      DocumentReply reply = replies.of(message, decide(message));
      if (time.isOverForALookUp()) {
        return late(message);
      }
      byte[] standing = known.putIfAbsent(key, StoredReply.of(message, reply).write());
      return StoredReply.read(standing).reply();
    } catch (RuntimeException failure) {
      HubFault fault = HubFault.of(HubErrorCode.RECEIVER_FAILED, null, "");
      LOG.error("Message {} failed [{}]", message.header().id(), fault.incidentId(), failure);
      return new DocumentReply(500, replies.refusal(message, fault).document());
    }
  }

  // Not remembered: who asks again, with more time, is answered.
  private DocumentReply late(VerifiedMessage message) {
    String rule = "the time for an answer is over";
    LOG.info("Message {} is abandoned: {}", message.header().id(), rule);
    return replies.refusal(
        message, HubFault.of(HubErrorCode.MESSAGE_EXPIRED, HEADER + "tt:HetHan", rule));
  }

  private Reply decide(VerifiedMessage message) {
    OffsetDateTime expiry = message.header().expiresAt();
    if (expiry != null && expiry.isBefore(OffsetDateTime.now(clock))) {
      return new Reply.Refused(
          HubFault.of(HubErrorCode.MESSAGE_EXPIRED, HEADER + "tt:HetHan", "expired at " + expiry));
    }
    try {
      return simulator.receive(message);
    } catch (HubException problem) {
      if (Outcomes.isFinal(problem.fault())) {
        return new Reply.Refused(problem.fault());
      }
      throw problem;
    }
  }
}
