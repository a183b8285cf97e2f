package vn.lienthong.qcvn109.error;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.lienthong.qcvn109.table.Row;
import vn.lienthong.qcvn109.table.Table;

/** The words of the error codes. */
record ErrorTexts(String vietnamese, String english) {
  private static final Map<HubErrorCode, ErrorTexts> ALL = read();

  /** Those of a code; every code has some, see the test of the catalogue. */
  static ErrorTexts of(HubErrorCode code) {
    return Objects.requireNonNull(ALL.get(code), code::name);
  }

  private static Map<HubErrorCode, ErrorTexts> read() {
    Map<HubErrorCode, ErrorTexts> all = new EnumMap<>(HubErrorCode.class);
    for (Row row : new Table("/vn/lienthong/qcvn109/error/error-codes.csv").rows()) {
      all.put(
          HubErrorCode.valueOf(row.text("code")),
          new ErrorTexts(row.text("vietnamese"), row.text("english")));
    }
    return all;
  }
}
