package vn.lienthong.qcvn109.dialect;

/** What can be lost, or can stand in the way, when citizen data go into the other dialect. */
public enum Loss {
  /** Accepted: the parts are joined by one blank each and stay joined. */
  NAME_PARTS(
      true,
      "dạng kia không phân biệt họ, chữ đệm và tên",
      "the other form does not tell family, middle and given name apart"),
  /** Accepted: the blanks stay, but where one part ended can no longer be seen. */
  NAME_BLANKS(
      true,
      "khoảng trắng ở đầu hoặc cuối phần tên không giữ được ý nghĩa",
      "blanks around a part of a name lose their meaning"),
  /** Accepted: the code stays, {@code DanToc/TenGoi} goes. */
  ETHNIC_ALIAS(
      true,
      "dạng kia không có chỗ cho tên gọi khác của dân tộc",
      "the other form has no place for another name of the ethnic group"),
  /** Accepted: the full date stays, the year that contradicts it goes. */
  BIRTH_YEAR(
      true,
      "năm sinh mâu thuẫn với ngày sinh, dạng kia chỉ giữ một trong hai",
      "the year of birth contradicts the date, and the other form keeps only one of them"),
  /** Accepted: the lowest unit stays; the levels above it are then what the list says. */
  UNIT_PARENT(
      true,
      "tỉnh hoặc huyện không phải cấp trên của đơn vị này trong danh mục",
      "the list has this unit under another province or district"),
  /** Accepted: the lowest code stays, and means what it means on the day of the conversion. */
  UNIT_PERIOD(
      true,
      "mã đơn vị hành chính có nghĩa khác vào ngày chuyển đổi",
      "the code belongs to another unit, or to one of several, on the day of the conversion"),
  /** Accepted: the code stays, the levels above it stay empty. */
  UNIT_UNKNOWN(
      true,
      "không danh mục nào có mã đơn vị hành chính này",
      "no list of any period has this code of an administrative unit"),
  /** Cannot be accepted: the other form has no way to leave it out. */
  ITEM_MISSING(
      false,
      "dạng kia bắt buộc có mục này",
      "the other form needs this item, and it is missing or empty"),
  /** Cannot be accepted: the value means nothing in its own form. */
  VALUE_FORM(
      false,
      "giá trị không đúng dạng của chính nó hoặc quá dài với dạng kia",
      "the value has not its own form, or is too long for the other one");

  private final boolean acceptable;
  private final String vietnamese;
  private final String english;

  Loss(boolean acceptable, String vietnamese, String english) {
    this.acceptable = acceptable;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** Whether a caller may say that it can do without. */
  public boolean isAcceptable() {
    return acceptable;
  }

  /** The reason in Vietnamese, without a full stop. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The reason in English, without a full stop. */
  public String english() {
    return english;
  }
}
