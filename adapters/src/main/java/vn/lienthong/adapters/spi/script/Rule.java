package vn.lienthong.adapters.spi.script;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the requests that match.
 *
 * @param match which they are
 * @param action what is done
 * @param code the agency's own code of a refusal; null for none
 * @param text what a refusal or a request for a supplement says; empty for other actions
 * @param after how much longer than usual it takes
 * @param lasting how long a death lasts; zero for other actions
 * @param times for how many requests of one dossier it is done; those after it go to later rules
 * @param announced whether {@code DA_TIEP_NHAN} is sent first
 */
public record Rule(
    Match match,
    Action action,
    @Nullable String code,
    String text,
    Duration after,
    Duration lasting,
    int times,
    boolean announced) {
  /** As if there were no script. */
  public static final Rule NONE =
      new Rule(
          Match.ALL,
          Action.ACCEPT,
          null,
          "",
          Duration.ZERO,
          Duration.ZERO,
          Integer.MAX_VALUE,
          false);

  /** Refuses what does not belong together. */
  public Rule {
    boolean speaks = action == Action.REFUSE || action == Action.SUPPLEMENT;
    if (speaks == text.isBlank()) {
      throw new IllegalArgumentException(
          speaks
              ? "text is missing: what the sender shall read"
              : "text belongs to refuse and supplement only");
    }
    if (code != null && action != Action.REFUSE) {
      throw new IllegalArgumentException("code belongs to refuse only");
    }
    if (action.isDeath() == lasting.isZero()) {
      throw new IllegalArgumentException(
          "for belongs to die and die-after, and only to them: how long the door is shut");
    }
    if (after.isNegative() || lasting.isNegative() || times < 1) {
      throw new IllegalArgumentException("after, for and times are no less than 0, 0 and 1");
    }
  }

  /** Whether no rule behind this one is ever reached. */
  public boolean takesAll() {
    return match.isAll() && times == Integer.MAX_VALUE;
  }
}
