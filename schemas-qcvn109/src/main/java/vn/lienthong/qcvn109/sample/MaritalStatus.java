package vn.lienthong.qcvn109.sample;

/** Codes of {@code TinhTrangHonNhanType}. */
enum MaritalStatus {
  UNKNOWN("0"),
  NEVER("1"),
  MARRIED("2"),
  DIVORCED_OR_WIDOWED("3");

  private final String code;

  MaritalStatus(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
