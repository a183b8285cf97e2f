package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.CLIENT_CERTIFICATE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.REQUEST_UNKNOWN;

import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pipeline.Acknowledgements;
import vn.lienthong.routes.pipeline.InboxDesk;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** What a member that fetches does at any door; each is given its own inbox and no other. */
final class InboxVisits {
  private static final int USUAL = 10;
  private static final int MOST = 100;

  private final MemberRegistry members;
  private final InboxDesk desk;
  private final Acknowledgements acknowledgements;

  InboxVisits(MemberRegistry members, InboxDesk desk, Acknowledgements acknowledgements) {
    this.members = members;
    this.desk = desk;
    this.acknowledgements = acknowledgements;
  }

  /** Gives the member of the connection what waits for it. */
  DocumentReply fetch(@Nullable MemberCode connected, @Nullable String max) {
    Member member = member(connected);
    if (!member.pulls()) {
      throw refusal(
          REQUEST_UNKNOWN, "URL", member.code() + " has an endpoint, its messages are sent there");
    }
    return new DocumentReply(200, desk.fetch(member, howMany(max)));
  }

  /** Acknowledges, also for one that had an inbox until now. */
  DocumentReply acknowledge(@Nullable MemberCode connected, String id, byte[] document) {
    return new DocumentReply(200, acknowledgements.acknowledge(member(connected), id, document));
  }

  private Member member(@Nullable MemberCode connected) {
    if (connected == null) {
      throw refusal(
          CLIENT_CERTIFICATE_UNKNOWN, "TLS", "the client certificate is in no member's file");
    }
    return members.member(connected).orElseThrow();
  }

  private static int howMany(@Nullable String max) {
    int asked = max == null ? USUAL : Integer.parseInt(max);
    if (asked < 1 || asked > MOST) {
      throw refusal(REQUEST_UNKNOWN, "max", "max is from 1 to " + MOST);
    }
    return asked;
  }

  private static HubException refusal(HubErrorCode code, String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }
}
