package vn.lienthong.connectors.security.certificate;

/** Why an answer of a responder, or a list, is not believed; never leaves the package. */
final class StatusRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  StatusRefusedException(String rule) {
    super(rule, null, false, false);
  }

  String rule() {
    return String.valueOf(getMessage());
  }
}
