package vn.lienthong.routes.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.MemberRegistry;

/** A member that asks questions through the hub's front door, with its own key. */
public final class AskClient {
  private static final Clock CLOCK = Clock.system(VietnamTime.ZONE);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final MemberRegistry registry;
  private final Member self;
  private final DocumentSigner signer;
  private final SignatureVerifier verifier;
  private final HttpsDocumentTransport door;

  /**
   * Works as a member of an installation.
   *
   * @param code of the member
   * @throws IllegalArgumentException if there is no such member
   */
  public AskClient(HubHome home, String code) {
    DemoMembers members = DemoMembers.of(home);
    this.registry = new MemberRegistry(MemberFiles.read(home));
    this.self = members.partner(code);
    this.signer = HubSignatures.signer(members.key(self));
    this.verifier = HubSignatures.verifier(registry, CLOCK);
    this.door =
        new HttpsDocumentTransport(members.atHub("/api/messages"), members.tls(self), PATIENCE);
  }

  /**
   * A question around its payload.
   *
   * @param receiver who is asked; null for the first member that provides the service, else the hub
   */
  public record Question(
      String service,
      @Nullable String receiver,
      @Nullable String purpose,
      @Nullable String dossier,
      @Nullable String officer,
      Element payload) {}

  /** What came back. */
  public sealed interface Outcome {
    /** A signed answer whose signature is good. */
    record Answered(VerifiedMessage answer) implements Outcome {}

    /** A signed refusal of the question with this id. */
    record Refused(UUID question, int status, Receipt receipt) implements Outcome {}
  }

  /**
   * Asks.
   *
   * @throws IOException if the hub cannot be reached, or its reply is not to be trusted
   */
  public Outcome ask(Question question) throws IOException {
    MessageHeader header = header(question);
    DocumentReply reply =
        door.exchange(signer.sign(Envelopes.write(header, question.payload())).bytes());
    if (reply.status() == 200) {
      return new Outcome.Answered(trusted(verifier.verifyMessage(reply.document())));
    }
    VerifiedDocument receipt = trusted(verifier.verifyDocument(reply.document(), "BienNhan"));
    return new Outcome.Refused(header.id(), reply.status(), Receipts.read(receipt.root()));
  }

  private MessageHeader header(Question question) {
    OffsetDateTime now = OffsetDateTime.now(CLOCK).truncatedTo(ChronoUnit.MILLIS);
    return MessageHeader.of(
            UUID.randomUUID(), question.service(), self.code(), receiver(question), now)
        .withDossierCode(question.dossier())
        .withPurpose(question.purpose())
        .withOfficer(question.officer());
  }

  private MemberCode receiver(Question question) {
    if (question.receiver() != null) {
      return new MemberCode(question.receiver());
    }
    List<MemberCode> providers = registry.providing(question.service());
    return providers.isEmpty() ? registry.hub().code() : providers.get(0);
  }

  private static <T> T trusted(Verification<T> outcome) throws IOException {
    if (outcome instanceof Verification.Trusted<T> trusted) {
      return trusted.document();
    }
    throw new IOException(((Verification.Refused<T>) outcome).fault().english());
  }
}
