package vn.lienthong.routes.flow;

import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.evidence.InboxLeases;
import vn.lienthong.connectors.evidence.InboxState;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** What waits for members that fetch; its last fetch is all that the hub can see of such a one. */
final class InboxHealth implements ComponentHealth {
  private final InboxLeases leases;
  private final MemberRegistry members;

  InboxHealth(InboxLeases leases, MemberRegistry members) {
    this.leases = leases;
    this.members = members;
  }

  @Override
  public String name() {
    return "inboxes";
  }

  @Override
  public String check() {
    List<MemberCode> pulling = pulling(members);
    return pulling.isEmpty()
        ? "no member fetches"
        : leases.states(pulling).stream().map(InboxHealth::words).collect(Collectors.joining("; "));
  }

  /** The members that fetch. */
  static List<MemberCode> pulling(MemberRegistry members) {
    return members.partners().stream().filter(Member::pulls).map(Member::code).toList();
  }

  private static String words(InboxState inbox) {
    return "%s: waiting %d, given %d, oldest %s, last fetch %s"
        .formatted(
            inbox.receiver(),
            inbox.waiting(),
            inbox.leased(),
            inbox.oldest() == null ? "none" : inbox.oldest(),
            inbox.lastFetch() == null ? "never" : inbox.lastFetch());
  }
}
