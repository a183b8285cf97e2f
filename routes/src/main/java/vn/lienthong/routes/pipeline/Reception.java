package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.policy.HubService;

/**
 * One document on its way in: what came, what is known of it so far, and the reply once there is
 * one.
 */
public final class Reception {
  private final String door;
  private final byte[] bytes;
  private final @Nullable MemberCode connectedMember;
  private final OffsetDateTime at;
  private @Nullable VerifiedMessage message;
  private @Nullable HubService service;
  private @Nullable AgreedUse agreed;
  private @Nullable Duration retryAfter;
  private @Nullable DocumentReply reply;
  private long evidenceId;

  /**
   * A document that has just come.
   *
   * @param door the door's name, for evidence and log
   * @param bytes the document
   * @param connectedMember the member of the TLS client certificate; null if it belongs to none
   * @param at when; kept to the millisecond, so that every receipt of it says the same
   */
  public Reception(
      String door, byte[] bytes, @Nullable MemberCode connectedMember, OffsetDateTime at) {
    this.door = door;
    this.bytes = bytes;
    this.connectedMember = connectedMember;
    this.at = at.truncatedTo(ChronoUnit.MILLIS); // as exact as every store keeps it
  }

  String door() {
    return door;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The member of the TLS client certificate; null if it belongs to none. */
  public @Nullable MemberCode connectedMember() {
    return connectedMember;
  }

  OffsetDateTime at() {
    return at;
  }

  /** The day in Việt Nam when it came. */
  LocalDate day() {
    return at.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
  }

  void verified(VerifiedMessage verified) {
    this.message = verified;
  }

  boolean isVerified() {
    return message != null;
  }

  VerifiedMessage message() {
    if (message == null) {
      throw new IllegalStateException("Read before it was verified");
    }
    return message;
  }

  void serviceIs(HubService named) {
    this.service = named;
  }

  HubService service() {
    if (service == null) {
      throw new IllegalStateException("Asked for its service before the contract was checked");
    }
    return service;
  }

  void agreed(AgreedUse use) {
    this.agreed = use;
  }

  /** The agreement that let it pass; empty before it was asked for. */
  Optional<AgreedUse> agreed() {
    return Optional.ofNullable(agreed);
  }

  void retryAfter(Duration wait) {
    this.retryAfter = wait;
  }

  /** How long its sender should wait before the same id may try again; empty where it need not. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  void keptAs(long evidence) {
    this.evidenceId = evidence;
  }

  long evidenceId() {
    return evidenceId;
  }

  void answer(DocumentReply answer) {
    this.reply = answer;
  }

  boolean isAnswered() {
    return reply != null;
  }

  /** Whether it waits for the answer of a synchronous service. */
  public boolean isQuestion() {
    return !isAnswered() && service().mode() == HubService.Mode.SYNC;
  }

  /** Whether it goes to this member. */
  public boolean isFor(MemberCode member) {
    return message().header().receiver().equals(member);
  }

  /** The reply. */
  public DocumentReply reply() {
    if (reply == null) {
      throw new IllegalStateException("No step answered");
    }
    return reply;
  }
}
