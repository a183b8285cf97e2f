package vn.lienthong.routes.procedure.definition;

/** Where a dossier may stand, each with what the citizen is told; keys of the files' status. */
public enum Standing {
  /** Taken, nothing asked for yet. */
  OPENED,
  /** Steps are under way. */
  RUNNING,
  /** A provider waits for a supplement. */
  SUPPLEMENT,
  /** An officer must decide, and nothing was done so far. */
  NOT_ACCEPTED,
  /** An officer must decide. */
  OFFICER,
  /** What was done is being undone, after a withdrawal or an end. */
  UNDOING,
  /** Withdrawn by the citizen. */
  WITHDRAWN,
  /** Ended before every step was done. */
  ENDED,
  /** Every step that was chosen is done. */
  DONE
}
