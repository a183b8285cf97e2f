package vn.lienthong.routes.procedure.definition;

import vn.lienthong.routes.calendar.TimeLimit;

/**
 * What happens where a step does not simply end well.
 *
 * @param supplementWithin how long the citizen has to bring what a provider asked for
 * @param supplementMissing what happens when that time has passed
 * @param refused what happens when the provider refuses
 * @param remindBefore how long before its limit a step that has no result is looked at
 * @param withdrawn what happens to it when the citizen withdraws the dossier
 */
public record Reactions(
    TimeLimit supplementWithin,
    Then supplementMissing,
    Then refused,
    TimeLimit remindBefore,
    Withdrawal withdrawn) {

  /** What follows; the names are those of the files in lower case. */
  public enum Then {
    /** An officer decides; what does not depend on the step goes on. */
    OFFICER,
    /** The dossier goes on without it. */
    CONTINUE,
    /** The dossier ends; what is done is undone where the definition says how. */
    END
  }

  /** What a withdrawal does to a step that was asked for and has no result. */
  public enum Withdrawal {
    /** Its provider is asked to leave it. */
    ASK,
    /** It ends as it would have. */
    FINISH
  }
}
