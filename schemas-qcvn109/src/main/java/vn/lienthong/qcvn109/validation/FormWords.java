package vn.lienthong.qcvn109.validation;

import java.util.List;

/** The parser's words, which hold nothing of the document, with Vietnamese before them. */
final class FormWords {
  private static final List<Words> KNOWN =
      List.of(
          new Words("khai báo XML ghi bảng mã khác", "the declaration names another encoding"),
          new Words("khai báo XML ghi phiên bản khác", "the declaration names another version"),
          new Words("tài liệu ở UTF-16 hoặc UTF-32", "the document is in UTF-16 or UTF-32"),
          new Words("các byte ở đây không phải UTF-8", "the bytes here are not UTF-8"),
          new Words("độ sâu, tối đa ", "depth is limited to "),
          new Words(
              "thuộc tính của một phần tử, tối đa ", "attributes of one element are limited to "),
          new Words("độ dài của tên, tối đa ", "name length is limited to "),
          new Words("độ dài một đoạn văn bản, tối đa ", "text length is limited to "),
          new Words("số thẻ, tối đa ", "number of tags is limited to "),
          new Words(
              "số khai báo không gian tên, tối đa ",
              "number of namespace declarations is limited to "),
          new Words(
              "thiếu thẻ đóng hoặc thẻ đóng không khớp tên",
              "The element type (...) must be terminated by the matching end-tag (...)"),
          new Words(
              "tài liệu kết thúc khi phần tử chưa đóng",
              "XML document structures must start and end within the same entity"),
          new Words("trước hoặc sau phần tử gốc có văn bản", "Content is not allowed in "),
          new Words(
              "tiền tố chưa được khai báo", "The prefix (...) for element (...) is not bound"),
          new Words("tài liệu trống hoặc dở dang", "Premature end of file"),
          new Words("sau phần tử gốc còn nội dung", "The markup in the document following"),
          new Words("trước phần tử gốc có nội dung", "The markup in the document preceding"),
          new Words("thuộc tính ghi hai lần", "Attribute (...) was already specified"),
          new Words("thuộc tính ghi hai lần", "Attribute (...) bound to namespace"),
          new Words("tên thuộc tính phải có dấu = theo sau", "Attribute name (...) associated"),
          new Words("giá trị thuộc tính phải ở trong dấu nháy", "Open quote is expected"),
          new Words("ký tự mà XML không cho phép", "An invalid XML character"),
          new Words("ký tự mà XML không cho phép", "Character reference (...)"),
          new Words("thực thể chưa được khai báo", "The entity (...) was referenced"),
          new Words("thẻ mở viết sai", "Element type (...) must be followed by"),
          new Words("ký tự < phải viết là &lt;", "The content of elements must consist of"),
          new Words("ký tự < phải viết là &lt;", "The value of attribute (...)"),
          new Words("bộ đọc XML không đọc tiếp được", "the parser gave up"),
          new Words(
              "ký tự & phải viết là &amp;",
              "The entity name must immediately follow the '&' in the entity reference"));

  private FormWords() {}

  static String of(String detail) {
    for (Words words : KNOWN) {
      if (detail.startsWith(words.english())) {
        String number = detail.substring(words.english().length());
        boolean limit = words.english().endsWith(" to ");
        return words.vietnamese() + (limit ? number : "") + " / " + detail;
      }
    }
    return detail.isEmpty() ? "" : "sai cú pháp XML / " + detail;
  }
}
