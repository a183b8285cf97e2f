package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.CLIENT_CERTIFICATE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.DOSSIER_NOT_FOUND;
import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_NOT_FOUND;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.DossierCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.Reception;
import vn.lienthong.routes.pipeline.StoredReplies;
import vn.lienthong.routes.pressure.Gate;
import vn.lienthong.routes.procedure.DossierView;

/** What a member may ask about its own messages and dossiers, at any door. */
final class Enquiries {
  private final KnownMessages known;
  private final StoredReplies replies;
  private final DossierView dossiers;
  private final SignedDirectory directory;
  private final ReceiveSteps steps;
  private final Gate gate;
  private final Clock clock;

  Enquiries(
      KnownMessages known,
      StoredReplies replies,
      DossierView dossiers,
      SignedDirectory directory,
      ReceiveSteps steps,
      Gate gate,
      Clock clock) {
    this.known = known;
    this.replies = replies;
    this.dossiers = dossiers;
    this.directory = directory;
    this.steps = steps;
    this.gate = gate;
    this.clock = clock;
  }

  /** The latest receipt of the member's own message. */
  DocumentReply receipt(String door, @Nullable MemberCode member, String messageId) {
    if (member == null) {
      return unknownMember(door);
    }
    gate.admitReading();
    return uuid(messageId)
        .flatMap(id -> known.find(member, id))
        .map(stored -> new DocumentReply(200, replies.receipt(stored).document()))
        .orElseGet(() -> refuse(door, member, MESSAGE_NOT_FOUND, "id", "of " + member));
  }

  /** State and steps of a dossier that the member started. */
  DocumentReply dossier(String door, @Nullable MemberCode member, String code) {
    if (member == null) {
      return unknownMember(door);
    }
    gate.admitReading();
    return Optional.of(code)
        .filter(text -> DossierCode.check(text).isEmpty())
        .flatMap(text -> dossiers.of(member, text))
        .map(document -> new DocumentReply(200, document))
        .orElseGet(() -> refuse(door, member, DOSSIER_NOT_FOUND, "code", "of " + member));
  }

  /** The signed directory of members, the same for everybody. */
  DocumentReply directory() {
    return new DocumentReply(200, directory.document());
  }

  private DocumentReply unknownMember(String door) {
    return refuse(
        door,
        null,
        CLIENT_CERTIFICATE_UNKNOWN,
        "TLS",
        "the client certificate is in no member's file");
  }

  private DocumentReply refuse(
      String door, @Nullable MemberCode member, HubErrorCode code, String place, String detail) {
    Reception reception = new Reception(door, new byte[0], member, OffsetDateTime.now(clock));
    steps.refuse(reception, HubFault.of(code, place, detail));
    return reception.reply();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      // the JDK reads "1-1-1-1-1" too, and would find one message under several names
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
