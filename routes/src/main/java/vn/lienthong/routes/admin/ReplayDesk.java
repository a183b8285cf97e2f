package vn.lienthong.routes.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.routes.pipeline.FreeText;
import vn.lienthong.routes.pipeline.OperatorDecisions;

/**
 * Does what operators ask: messages are sent again from their original bytes or given up. A request
 * over many messages waits for another person. Doing one twice, or by two at once, does nothing
 * twice: each message is taken up only where it still stands still.
 */
final class ReplayDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REASON = 500;

  private final ReplayPlanner planner;
  private final StoppedMessages messages;
  private final ReplayRequests requests;
  private final OperatorDecisions decisions;
  private final Duration life;
  private final Runnable handedOver;

  /**
   * Works here.
   *
   * @param life how long a request waits for another person
   * @param handedOver told when messages wait to be delivered
   */
  ReplayDesk(
      ReplayPlanner planner,
      StoppedMessages messages,
      ReplayRequests requests,
      OperatorDecisions decisions,
      Duration life,
      Runnable handedOver) {
    this.planner = planner;
    this.messages = messages;
    this.requests = requests;
    this.decisions = decisions;
    this.life = life;
    this.handedOver = handedOver;
  }

  ReplayPlan plan(ReplayAction action, ReplayFilter filter) {
    return planner.plan(action, filter);
  }

  List<StoppedMessage> list(ReplayFilter filter, int max) {
    return messages.find(filter, max);
  }

  List<ReplayRequest> requests() {
    return requests.latest();
  }

  ReplayRequest request(long id) {
    return requests
        .find(id)
        .orElseThrow(
            () -> new OperatorRefused(404, "Không có yêu cầu " + id, "there is no request " + id));
  }

  /** Does it at once, or writes it down for another person to agree. */
  ReplayRequest ask(ReplayAction action, ReplayFilter filter, String reason, String who) {
    requireReason(reason);
    if (!filter.namesSomething()) {
      throw new OperatorRefused(
          400,
          "Phải nêu thông điệp nào: --message, --member, --service, --from, --to, --reason-code",
          "say which messages: everything at once is nobody's decision");
    }
    ReplayPlan plan = planner.plan(action, filter);
    if (plan.more()) {
      throw new OperatorRefused(
          400,
          "Bộ lọc có hơn " + ReplayPlanner.MOST + " thông điệp; hãy thu hẹp",
          "the filter finds more than " + ReplayPlanner.MOST + " messages: narrow it");
    }
    if (plan.possible().isEmpty()) {
      throw nothing(plan);
    }
    long id =
        requests.add(
            action, who, life, reason, json(filter), plan.possible(), plan.needsApproval());
    LOG.warn(
        "Operator {} asks to {} {} messages, request {}{}",
        who,
        action.word(),
        plan.possible().size(),
        id,
        plan.needsApproval() ? ": it waits for another person" : "");
    return plan.needsApproval() ? request(id) : done(request(id), who);
  }

  /** Another person agrees; or a request that a dying hub left half done is done to its end. */
  ReplayRequest approve(long id, String who) {
    ReplayRequest asked = request(id);
    if (requests.approve(id, who)) {
      LOG.warn("Operator {} approves request {} of {}", who, id, asked.askedBy());
      return done(request(id), asked.askedBy() + " + " + who);
    }
    ReplayRequest now = request(id);
    return switch (now.state()) {
      case ReplayRequest.UNDER_WAY -> done(now, by(now));
      case ReplayRequest.DONE -> now;
      case ReplayRequest.EXPIRED ->
          throw new OperatorRefused(
              409, "Yêu cầu đã hết hạn; hãy lập yêu cầu mới", "the request has expired: ask anew");
      default ->
          throw new OperatorRefused(
              403,
              "Người yêu cầu không được tự duyệt; cần người khác",
              "who asked cannot approve: another person has to");
    };
  }

  private static String by(ReplayRequest request) {
    String other = request.approvedBy();
    return other == null ? request.askedBy() : request.askedBy() + " + " + other;
  }

  private ReplayRequest done(ReplayRequest request, String by) {
    String reason = "#" + request.id() + " " + request.reason();
    for (long handOver : requests.open(request.id())) {
      requests.result(request.id(), handOver, one(request.action(), handOver, by, reason).name());
    }
    requests.finish(request.id());
    handedOver.run();
    return request(request.id());
  }

  private Prospect one(ReplayAction action, long handOver, String by, String reason) {
    return messages
        .find(handOver)
        .map(message -> one(action, message, by, reason))
        .orElse(Prospect.DA_DOI);
  }

  private Prospect one(ReplayAction action, StoppedMessage message, String by, String reason) {
    Prospect prospect = planner.prospect(action, message);
    if (!prospect.isPossible()) {
      return prospect;
    }
    // It may have been sent between the look and the decision: what was true at the latter counts.
    return (action == ReplayAction.GUI_LAI
            ? decisions.requeue(message.id(), by, reason).map(again -> prospect)
            : decisions
                .giveUp(message.id(), by, reason)
                .map(stopped -> planner.givenUp(message, stopped.maybeSent())))
        .orElse(Prospect.DA_DOI);
  }

  static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new OperatorRefused(
          400,
          "Phải nêu lý do, tối đa " + LONGEST_REASON + " ký tự, không có dữ liệu cá nhân",
          "a reason is needed, without personal data");
    }
    if (FreeText.hasPersonalNumber(reason)) {
      throw new OperatorRefused(
          400,
          "Trong lý do có số định danh hoặc số CMND; hãy bỏ đi, nêu mã hồ sơ là đủ",
          "the reason has a personal number: leave it out, the dossier's code is enough");
    }
  }

  private static OperatorRefused nothing(ReplayPlan plan) {
    if (plan.items().isEmpty()) {
      return new OperatorRefused(
          409,
          "Không tìm thấy thông điệp treo hoặc hỏng nào như vậy; xem lại mã,"
              + " hoặc thêm --state CHO,DANG_GUI,XONG vào replay list",
          "nothing can be done: no message was found");
    }
    Prospect first = plan.items().get(0).prospect();
    return new OperatorRefused(
        409,
        "Không có gì làm được (" + first + "): " + first.vietnamese(),
        "nothing can be done: " + first.english());
  }

  private static String json(ReplayFilter filter) {
    try {
      return JSON.writeValueAsString(filter.words());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
