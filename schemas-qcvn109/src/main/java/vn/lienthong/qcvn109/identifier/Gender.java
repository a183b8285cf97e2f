package vn.lienthong.qcvn109.identifier;

/** Gender as a personal number knows it; {@code GioiTinhType} has 0 besides, for "not known". */
public enum Gender {
  /** Nam. */
  MALE("1"),
  /** Nữ. */
  FEMALE("2");

  private final String code;

  Gender(String code) {
    this.code = code;
  }

  /** The code of {@code GioiTinhType}. */
  public String code() {
    return code;
  }
}
