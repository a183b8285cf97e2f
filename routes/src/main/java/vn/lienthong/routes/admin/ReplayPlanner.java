package vn.lienthong.routes.admin;

import java.util.List;
import java.util.Optional;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** Says what would happen to messages, and changes nothing. */
final class ReplayPlanner {
  /** More are asked for in several parts, each of which people can look through. */
  static final int MOST = 1000;

  private final StoppedMessages messages;
  private final MemberRegistry members;
  private final LaneWords lanes;
  private final int approvalOver;

  /** How the way to a receiver stands, in words. */
  interface LaneWords {
    String of(Member receiver);
  }

  /**
   * Plans.
   *
   * @param approvalOver a request for more messages needs another person
   */
  ReplayPlanner(
      StoppedMessages messages, MemberRegistry members, LaneWords lanes, int approvalOver) {
    this.messages = messages;
    this.members = members;
    this.lanes = lanes;
    this.approvalOver = approvalOver;
  }

  ReplayPlan plan(ReplayAction action, ReplayFilter filter) {
    List<StoppedMessage> found = messages.find(filter, MOST + 1);
    List<ReplayPlan.Item> items =
        found.stream().limit(MOST).map(message -> item(action, message)).toList();
    long possible = items.stream().filter(item -> item.prospect().isPossible()).count();
    return new ReplayPlan(action, items, possible > approvalOver, found.size() > MOST);
  }

  private ReplayPlan.Item item(ReplayAction action, StoppedMessage message) {
    Optional<Member> receiver = members.member(message.receiver());
    return new ReplayPlan.Item(
        message, prospect(action, message), receiver.map(lanes::of).orElse("no member"));
  }

  /** What would happen to one of them. */
  Prospect prospect(ReplayAction action, StoppedMessage message) {
    return switch (message.state()) {
      case XONG -> Prospect.DA_XONG;
      case BO_QUA -> Prospect.DA_BO;
      case HET_HAN -> Prospect.HET_HAN;
      case DANG_GUI -> Prospect.DANG_GIAO;
      case CHO, DA_XEP ->
          action == ReplayAction.BO_QUA
              ? givenUp(message, message.maybeSent())
              : Prospect.DANG_GIAO;
      case TREO, HONG ->
          action == ReplayAction.BO_QUA ? givenUp(message, message.maybeSent()) : replay(message);
    };
  }

  /**
   * What giving it up means.
   *
   * @param maybeSent whether the receiver may have it, as it stands when it is given up
   */
  Prospect givenUp(StoppedMessage message, boolean maybeSent) {
    if (message.sender().equals(members.hub().code())) {
      return maybeSent ? Prospect.BO_CUA_TRUC_CHUA_RO : Prospect.BO_CUA_TRUC;
    }
    return maybeSent ? Prospect.BO_CHUA_RO : Prospect.BO;
  }

  private Prospect replay(StoppedMessage message) {
    if (message.expired()) {
      return Prospect.HET_HAN;
    }
    return members
        .member(message.receiver())
        .map(receiver -> replay(message, receiver))
        .orElse(Prospect.KHONG_CO_BEN_NHAN);
  }

  private static Prospect replay(StoppedMessage message, Member receiver) {
    if (!receiver.active()) {
      return Prospect.CHO_BEN_NHAN;
    }
    if (receiver.pulls()) {
      return Prospect.VAO_HOP_THU;
    }
    if (!message.maybeSent()) {
      return Prospect.GUI;
    }
    return receiver.statusQuery() ? Prospect.HOI_TRUOC : Prospect.GUI_LAI_CUNG_MA;
  }
}
