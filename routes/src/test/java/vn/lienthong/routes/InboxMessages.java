package vn.lienthong.routes;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.NewHandOver;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Letter;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.routes.pipeline.ReceiptDesk;

/** Messages between any two members, as the hub keeps them, and what a fetching member says. */
final class InboxMessages {
  private InboxMessages() {}

  /** A kept message. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  record Sent(UUID id, long evidence, long handOver, byte[] document) {}

  /** Keeps a signed message as the doors do; no sample agreement lets members write to another. */
  static Sent send(TestMember from, TestMember to, UUID id, @Nullable OffsetDateTime expiresAt) {
    var message = message(from, to.code(), id);
    return RunningHub.bean(Jdbi.class).inTransaction(tx -> keep(tx, message, expiresAt));
  }

  static VerifiedMessage message(TestMember from, MemberCode to, UUID id) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    MessageHeader header = MessageHeader.of(id, "LienThongKhaiSinh", from.code(), to, now);
    byte[] document = from.birth(header, id.getMostSignificantBits());
    return ((Verification.Trusted<VerifiedMessage>) RunningHub.verifier().verifyMessage(document))
        .document();
  }

  static Sent keep(Handle tx, VerifiedMessage message, @Nullable OffsetDateTime expiresAt) {
    MessageHeader header = message.header();
    long evidence =
        RunningHub.bean(EvidenceJournal.class)
            .append(
                tx, EvidenceRecord.of(Direction.NHAN, "test", message, Map.of("test", "inbox")));
    RunningHub.bean(KnownMessages.class)
        .register(
            tx,
            new KnownMessage(
                header.sender(),
                header.id(),
                message.referenceDigest(),
                evidence,
                ReceiptState.DA_TIEP_NHAN,
                header.sentAt(),
                header.sentAt(),
                RunningHub.bean(ReceiptDesk.class)
                    .sign(
                        new Receipt(
                            header.id(),
                            header.sender(),
                            ReceiptState.DA_TIEP_NHAN,
                            Sha256.hex(message.bytes()),
                            header.sentAt(),
                            header.sentAt(),
                            null)),
                null));
    var waiting = new NewHandOver(evidence, header.receiver(), expiresAt, null);
    long row = RunningHub.bean(HandOvers.class).add(tx, waiting);
    return new Sent(header.id(), evidence, row, message.bytes());
  }

  /** The member's receipt for a letter. */
  static byte[] signed(
      TestMember member, Letter letter, ReceiptState state, @Nullable HubErrorCode code) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    HubFault fault = code == null ? null : HubFault.of(code, null, "of a test");
    Receipt receipt =
        new Receipt(letter.id(), letter.sender(), state, letter.digest(), now, now, fault);
    return HubSignatures.signer(member.key()).sign(Receipts.write(receipt)).bytes();
  }

  static Letter with(Letter letter, UUID id, String digest) {
    return new Letter(
        id,
        letter.sender(),
        letter.service(),
        digest,
        letter.leaseEnd(),
        letter.given(),
        letter.content());
  }

  static HttpResponse<byte[]> post(TestMember member, String id, byte[] acknowledgement) {
    return member.send(
        HttpRequest.newBuilder(URI.create(member.home().hubUrl() + "/api/inbox/" + id + "/ack"))
            .header("Content-Type", "application/xml")
            .POST(BodyPublishers.ofByteArray(acknowledgement))
            .build());
  }

  static void endLease(Sent sent) {
    set("lease_until = now()", sent);
  }

  static void expire(Sent sent) {
    set("expires_at = now()", sent);
  }

  /** Nobody delivers it any more. */
  static void takeAway(Sent sent) {
    set("state = 'BO_QUA', done_at = now(), lease_until = NULL, lease_owner = NULL", sent);
  }

  static void set(String columns, Sent sent) {
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hand_over SET " + columns + " WHERE id = ?", sent.handOver()));
  }

  static String row(String column, Sent sent) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT " + column + " FROM hand_over WHERE id = ?")
                    .bind(0, sent.handOver())
                    .mapTo(String.class)
                    .one());
  }

  static long events(Sent sent, String kind) {
    return RunningHub.count(
        "SELECT count(*) FROM evidence_event WHERE kind = '%s' AND evidence_id = %d"
            .formatted(kind, sent.evidence()));
  }
}
