package vn.lienthong.qcvn109.validation;

import java.io.Serial;
import org.xml.sax.SAXException;

/** Ends the reading of a document with so many faults, or names, that memory would not last. */
final class TooManyFaults extends SAXException {
  static final int MAX = 100_000;
  static final Words EXPECTED =
      new Words(
          "không quá 100.000 phần tử lạ hoặc lỗi như vậy; phần sau của tài liệu chưa được đọc",
          "at most 100,000 unknown elements or such faults; the rest of the document was not read");

  @Serial private static final long serialVersionUID = 1L;

  TooManyFaults() {
    super("too many faults");
  }
}
