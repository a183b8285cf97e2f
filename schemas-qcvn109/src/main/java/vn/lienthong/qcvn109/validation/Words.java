package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;

/**
 * The same said twice, without a full stop.
 *
 * @param vietnamese for ministry officers
 * @param english for developers
 */
public record Words(String vietnamese, String english) {
  static final Words NONE = new Words("", "");

  /** A day that is the last one possible. */
  static Words notAfter(LocalDate day) {
    return new Words("không sau ngày " + day, "not after " + day);
  }
}
