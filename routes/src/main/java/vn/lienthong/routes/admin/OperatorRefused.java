package vn.lienthong.routes.admin;

import vn.lienthong.routes.pipeline.DecisionRefused;

/** An operator's request that cannot be done, said to people: what is wrong and what to do next. */
final class OperatorRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String vietnamese;

  OperatorRefused(int status, String vietnamese, String english) {
    super(english);
    this.status = status;
    this.vietnamese = vietnamese;
  }

  /** Of a request that does not say what it should. */
  static OperatorRefused of(DecisionRefused refused) {
    return new OperatorRefused(
        refused.isUnknown() ? 404 : 409,
        refused.vietnamese(),
        String.valueOf(refused.getMessage()));
  }

  static OperatorRefused wrong(String vietnamese, String english) {
    return new OperatorRefused(400, "Yêu cầu không đúng: " + vietnamese, english);
  }

  int status() {
    return status;
  }

  String vietnamese() {
    return vietnamese;
  }
}
