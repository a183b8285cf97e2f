package vn.lienthong.connectors.files;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** By which first bytes a file is of a type. */
final class FileTypes {
  private static final String XML = "application/xml";
  private static final String CSV = "text/csv";
  private static final Map<String, List<byte[]>> SIGNS =
      Map.of(
          "application/pdf",
          List.of(hex("255044462d")), // ISO 32000-1, 7.5.2: %PDF-
          "image/jpeg",
          List.of(hex("ffd8ff")),
          "image/png",
          List.of(hex("89504e470d0a1a0a")),
          "image/tiff",
          List.of(hex("49492a00"), hex("4d4d002a")),
          XML,
          List.of(hex("3c"), hex("efbbbf3c")), // no blank may stand before <?xml
          CSV,
          List.of(hex("536f2c"), hex("efbbbf536f2c"))); // the header of a bulk file: So,

  private FileTypes() {}

  /** Whether files of the type may hold the rows of bulk work. */
  static boolean mayHoldRows(String type) {
    return type.equals(XML) || type.equals(CSV);
  }

  static boolean knows(String type) {
    return SIGNS.containsKey(type);
  }

  /** Whether a file that begins so may be of the type. */
  static boolean fits(String type, byte[] begin, int length) {
    return SIGNS.getOrDefault(type, List.of()).stream()
        .anyMatch(sign -> startsWith(begin, length, sign));
  }

  private static boolean startsWith(byte[] begin, int length, byte[] sign) {
    if (length < sign.length) {
      return false;
    }
    for (int i = 0; i < sign.length; i++) {
      if (begin[i] != sign[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
