package vn.lienthong.routes.drill;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.attack.AttackShape;
import vn.lienthong.connectors.security.attack.Expected.Outcome;
import vn.lienthong.qcvn109.error.HubFault;

/** Says whether what came back is what must come back. */
final class Referee {
  private final Answers answers;

  Referee(Answers answers) {
    this.answers = answers;
  }

  /**
   * Judges one answer.
   *
   * @param before the answers to the messages that were sent before the shape
   */
  DrillResult judge(AttackShape shape, String door, List<DoorAnswer> before, DoorAnswer answer) {
    for (DoorAnswer first : before) {
      if (!answers.isAnswer(first.document())) {
        return result(shape, door, Verdict.CONTROL_REFUSED, first);
      }
    }
    return result(shape, door, verdict(shape, before, answer), answer);
  }

  private Verdict verdict(AttackShape shape, List<DoorAnswer> before, DoorAnswer answer) {
    boolean accepted = answers.isAnswer(answer.document());
    Outcome expected = shape.expected().outcome();
    if (accepted) {
      boolean same = before.stream().anyMatch(f -> Arrays.equals(f.document(), answer.document()));
      boolean right = expected == Outcome.ACCEPTED || (expected == Outcome.SAME && same);
      return right ? Verdict.RIGHT : Verdict.ATTACK_ACCEPTED;
    }
    HubFault refusal = answers.refusal(answer.document());
    if (expected == Outcome.ACCEPTED || expected == Outcome.SAME) {
      return Verdict.CONTROL_REFUSED;
    }
    if (refusal == null) {
      return ofFault(shape, answer);
    }
    return expected == Outcome.REFUSED && shape.expected().isRight(refusal)
        ? Verdict.RIGHT
        : Verdict.WRONG_REASON;
  }

  private static Verdict ofFault(AttackShape shape, DoorAnswer answer) {
    if (answer.fault().isEmpty() || shape.expected().outcome() != Outcome.SOAP_FAULT) {
      return Verdict.NO_ANSWER;
    }
    return answer.fault().contains(shape.expected().detail())
        ? Verdict.RIGHT
        : Verdict.WRONG_REASON;
  }

  private DrillResult result(AttackShape shape, String door, Verdict verdict, DoorAnswer answer) {
    HubFault refusal = answers.refusal(answer.document());
    String code = refusal == null ? "-" : refusal.code().wireCode();
    return new DrillResult(shape, door, verdict, code, reason(refusal, answer));
  }

  private static String reason(@Nullable HubFault refusal, DoorAnswer answer) {
    if (refusal == null) {
      return answer.fault();
    }
    String place = refusal.place() == null ? "" : refusal.place() + ": ";
    return place + (refusal.detail().isEmpty() ? refusal.code().english() : refusal.detail());
  }
}
