package vn.lienthong.qcvn109.identifier;

import java.util.Optional;

/**
 * The rules that an identifier's text can break. The names are stable, so that other lists of
 * errors can refer to them; the texts never hold the identifier.
 */
public enum IdentifierRule {
  /** Twelve digits. */
  PERSONAL_NUMBER_FORM(
      "Số định danh cá nhân có đúng 12 chữ số", "A personal number has exactly 12 digits"),
  /** TT 07/2016/TT-BCA, Annex 1 and 2. */
  PERSONAL_NUMBER_PLACE(
      "Ba chữ số đầu của số định danh cá nhân là mã tỉnh hoặc mã quốc gia nơi đăng ký khai sinh",
      "The first three digits of a personal number are a province or country code"),
  /** Nine digits. */
  IDENTITY_CARD_FORM("Số CMND có đúng 9 chữ số", "An identity card number has exactly 9 digits"),
  /** Ten digits. */
  SOCIAL_INSURANCE_FORM(
      "Mã số BHXH có đúng 10 chữ số", "A social insurance number has exactly 10 digits"),
  /** One of the two forms of cards in use. */
  HEALTH_CARD_FORM(
      "Mã thẻ BHYT gồm 2 chữ cái và 13 chữ số, hoặc 10 chữ số (mẫu thẻ theo QĐ 1666/QĐ-BHXH 2020)",
      "A health insurance card number is two letters and 13 digits, or 10 digits"
          + " (cards of QĐ 1666/QĐ-BHXH 2020)"),
  /** QĐ 1351/QĐ-BHXH 2015. */
  HEALTH_CARD_LEVEL(
      "Ký tự thứ ba của mã thẻ BHYT là mức hưởng từ 1 đến 5",
      "The third character of a health insurance card number is a level of benefit from 1 to 5"),
  /** QĐ 1351/QĐ-BHXH 2015: kind TE has level 1. */
  HEALTH_CARD_CHILD_LEVEL(
      "Thẻ BHYT của trẻ em dưới 6 tuổi (TE) có mức hưởng 1",
      "The health insurance card of a child under six (TE) has level 1"),
  /** 10, 10-3 or 12 digits. */
  TAX_CODE_FORM(
      "Mã số thuế có 10 chữ số, 10 chữ số và -001 đến -999, hoặc 12 chữ số",
      "A tax code has 10 digits, 10 digits and -001 to -999, or 12 digits"),
  /** The tenth digit. */
  TAX_CODE_CHECK_DIGIT(
      "Chữ số thứ 10 của mã số thuế là chữ số kiểm tra, tính từ 9 chữ số đầu",
      "The 10th digit of a tax code is the check digit of the first nine"),
  /** The check digit would be 10: an inference, see RATIONALE.md. */
  TAX_CODE_NEVER_ISSUED(
      "Mã số thuế với 9 chữ số đầu này không được cấp (chữ số kiểm tra sẽ là 10)",
      "A tax code with these first 9 digits is never issued (its check digit would be 10)"),
  /** 001 to 999. */
  TAX_CODE_UNIT(
      "Phần sau dấu gạch của mã số thuế là 001 đến 999",
      "The part of a tax code after the hyphen is 001 to 999"),
  /** Twelve digits that are no personal number. */
  TAX_CODE_PERSONAL_NUMBER(
      "Mã số thuế 12 chữ số phải là số định danh cá nhân",
      "A tax code of 12 digits must be a personal number"),
  /** TT 86/2024/TT-BTC. */
  TAX_CODE_NOT_YET(
      "Số định danh cá nhân chỉ thay mã số thuế từ 2025-07-01 (TT 86/2024/TT-BTC)",
      "A personal number stands for the tax code since 2025-07-01 only (TT 86/2024/TT-BTC)"),
  /** The hub's limit. */
  DOSSIER_CODE_LENGTH("Mã hồ sơ có tối đa 60 ký tự", "A dossier code has at most 60 characters"),
  /** TT 01/2018/TT-VPCP art. 19 and live values. */
  DOSSIER_CODE_FORM(
      "Mã hồ sơ gồm mã đơn vị, ngày 6 hoặc 8 chữ số và số thứ tự 4 đến 7 chữ số, nối bằng dấu gạch",
      "A dossier code is a unit code, a date of 6 or 8 digits and a number of 4 to 7 digits,"
          + " joined by hyphens"),
  /** QĐ 20/2020/QĐ-TTg. */
  MEMBER_CODE_LENGTH(
      "Mã định danh điện tử có tối đa 35 ký tự", "A member code has at most 35 characters"),
  /** QĐ 20/2020/QĐ-TTg. */
  MEMBER_CODE_FORM(
      "Mã định danh điện tử là các nhóm A-Z và chữ số, ngăn bằng dấu chấm",
      "A member code is dot-separated groups of A-Z and digits");

  private final String vietnamese;
  private final String english;
  private final Optional<IdentifierRule> broken = Optional.of(this);

  IdentifierRule(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The rule in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The rule in English. */
  public String english() {
    return english;
  }

  /** This rule as the answer of a check, made once. */
  Optional<IdentifierRule> broken() {
    return broken;
  }

  static void refuse(Optional<IdentifierRule> broken) {
    if (broken.isPresent()) {
      throw new IllegalArgumentException(broken.get().english());
    }
  }
}
