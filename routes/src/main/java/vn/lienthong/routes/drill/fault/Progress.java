package vn.lienthong.routes.drill.fault;

/** Who is told how a drill goes on. */
public interface Progress {
  /** One thing that happened, in both languages. */
  void say(String vietnamese, String english);

  /** Where it is now; the one before is forgotten. */
  void status(String text);
}
