package vn.lienthong.qcvn109.codelist;

/** Why a code is not translated. The names are stable. */
public enum TranslationRefusal {
  /** The list, or the version of it that was named, does not have the code. */
  UNKNOWN_CODE("Danh mục không có mã này", "The list has no such code"),
  /** The list does not have the code on the first day. */
  UNKNOWN_CODE_ON_DAY(
      "Danh mục không có mã này tại ngày ban đầu", "The list has no such code on the first day"),
  /** Several versions of the list give the code other meanings. */
  AMBIGUOUS_CODE(
      "Mã có nhiều nghĩa; hãy nêu phiên bản danh mục",
      "The code has several meanings; name a version"),
  /** One unit went to several new ones. */
  SPLIT(
      "Đơn vị đã được tách về nhiều đơn vị mới; chọn theo địa chỉ chi tiết",
      "The unit was split between several new ones; choose by the detailed address"),
  /** One unit was made of several old ones. */
  MERGED(
      "Đơn vị được gộp từ nhiều đơn vị cũ; chọn theo địa chỉ chi tiết",
      "The unit was made of several old ones; choose by the detailed address"),
  /** The map of units holds no partner: its quality, not necessarily the law. */
  NO_PARTNER(
      "Bảng chuyển đổi không có đơn vị tương ứng; cần người tra cứu",
      "The map holds no partner for the unit; a person has to look it up"),
  /** There are no districts since 2025-07-01. */
  DISTRICT_ABOLISHED(
      "Cấp huyện đã bãi bỏ từ 2025-07-01; hãy dùng mã cấp xã",
      "There are no districts since 2025-07-01; use a commune"),
  /** The code has no counterpart in the other list or on the other day. */
  NO_COUNTERPART(
      "Mã không có mã tương ứng tại danh mục hoặc ngày đích",
      "The code has no counterpart in the other list or on the other day"),
  /** The answer depends on something the code does not tell. */
  DEPENDS(
      "Kết quả phụ thuộc điều kiện mà mã không cho biết",
      "The answer depends on something the code does not tell");

  private final String vietnamese;
  private final String english;

  TranslationRefusal(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The reason in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The reason in English. */
  public String english() {
    return english;
  }
}
