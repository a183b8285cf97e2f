package vn.lienthong.routes.command;

/** A command that cannot go on, said to people: what happened and what to do next. */
final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String vietnamese;

  CommandRefused(String vietnamese, String english) {
    super(english);
    this.vietnamese = vietnamese;
  }

  String vietnamese() {
    return vietnamese;
  }
}
