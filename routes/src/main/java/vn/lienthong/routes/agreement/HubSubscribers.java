package vn.lienthong.routes.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Who gets an event of the hub's own: an active member that takes it ({@code provides}) and has an
 * agreement with the hub about the service that is in force today.
 */
public final class HubSubscribers {
  private final MemberRegistry members;
  private final AgreementRegistry agreements;
  private final Clock clock;

  /** Among these members, by these agreements. */
  public HubSubscribers(MemberRegistry members, AgreementRegistry agreements, Clock clock) {
    this.members = members;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** The subscribers of a service now. */
  public List<MemberCode> of(String service) {
    return members.partners().stream()
        .filter(member -> member.provides().contains(service))
        .map(Member::code)
        .filter(member -> isAgreed(service, member))
        .toList();
  }

  private boolean isAgreed(String service, MemberCode subscriber) {
    MessageHeader asIfAsked =
        MessageHeader.of(
            new UUID(0, 0), service, subscriber, members.hub().code(), OffsetDateTime.now(clock));
    LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    return agreements.current().decide(asIfAsked, today) instanceof AgreementDecision.Allowed;
  }
}
