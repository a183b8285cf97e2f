package vn.lienthong.routes.drill.check;

/**
 * Something that must not be.
 *
 * @param kind of which kind
 * @param message which message, so that an operator can look it up
 * @param what what was seen
 */
public record Finding(Kind kind, MessageKey message, String what) {

  /** The four things that a hub must never do. */
  public enum Kind {
    /** Promised, and neither effective, nor waiting, nor with an operator, nor refused. */
    LOST,
    /** Took effect more than once. */
    DUPLICATED,
    /** Took effect though it was never sent, or was refused. */
    PHANTOM,
    /** In no category, or two things that contradict each other. */
    UNEXPLAINED
  }
}
