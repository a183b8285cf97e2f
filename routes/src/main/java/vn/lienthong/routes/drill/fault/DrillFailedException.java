package vn.lienthong.routes.drill.fault;

/** A drill that could not be carried out: it says nothing about the hub. */
public final class DrillFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String vietnamese;

  /** Why, in both languages. */
  public DrillFailedException(String vietnamese, String english) {
    super(english);
    this.vietnamese = vietnamese;
  }

  /** Why, in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }
}
