package vn.lienthong.qcvn109.identifier;

/**
 * An identifier that does not agree with what is said about its holder. A warning, no refusal: the
 * number keeps what was known at its issue, and a later correction need not change it.
 */
public enum IdentifierContradiction {
  /** The fourth digit tells another gender. */
  PERSONAL_NUMBER_GENDER(
      "Chữ số thứ tư của số định danh cá nhân không khớp với giới tính",
      "The fourth digit of the personal number does not agree with the gender"),
  /** The fourth to sixth digits tell another year. */
  PERSONAL_NUMBER_BIRTH_YEAR(
      "Năm sinh trong số định danh cá nhân không khớp với ngày sinh",
      "The year in the personal number does not agree with the birth date"),
  /** A card of kind TE after its last possible day. */
  HEALTH_CARD_CHILD_AGE(
      "Thẻ BHYT loại TE nhưng người mang thẻ đã quá 6 tuổi",
      "The health insurance card is a young child's (TE), but its holder is older");

  private final String vietnamese;
  private final String english;

  IdentifierContradiction(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The warning in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The warning in English. */
  public String english() {
    return english;
  }
}
