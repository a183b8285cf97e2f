package vn.lienthong.qcvn109.validation;

/**
 * The same said twice, without a full stop.
 *
 * @param vietnamese for ministry officers
 * @param english for developers
 */
public record Words(String vietnamese, String english) {
  static final Words NONE = new Words("", "");
}
