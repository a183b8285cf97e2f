package vn.lienthong.qcvn109.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType;

/**
 * A result between its cells and its values: in {@code LyDo} codes with blanks between, in {@code
 * MucKhop} pairs {@code field=grade} with blanks between.
 */
final class ResultCells {
  private ResultCells() {}

  static RowResult read(BulkRow row) {
    String number = row.cell(BulkColumns.NUMBER);
    String state = row.cell(BulkColumns.STATE);
    if (!row.whole() || number == null || state == null) {
      throw unreadable(row);
    }
    try {
      return new RowResult(
          Long.parseLong(number),
          TrangThaiDongType.valueOf(state),
          reasons(row.cell(BulkColumns.REASON)),
          grades(row.cell(BulkColumns.GRADE)));
    } catch (IllegalArgumentException notOfTheContract) {
      throw unreadable(row);
    }
  }

  private static HubException unreadable(BulkRow row) {
    return new HubException(
        HubFault.of(
            HubErrorCode.BULK_FILE_UNREADABLE, "Dong[" + row.position() + "]", "it is no result"));
  }

  private static List<LyDoDongType> reasons(@Nullable String cell) {
    List<LyDoDongType> reasons = new ArrayList<>();
    if (cell != null) {
      for (String one : cell.split(" ", -1)) {
        reasons.add(LyDoDongType.valueOf(one));
      }
    }
    return reasons;
  }

  private static Map<String, MucKhopType> grades(@Nullable String cell) {
    if (cell == null) {
      return Map.of();
    }
    Map<String, MucKhopType> grades = new LinkedHashMap<>();
    for (String pair : cell.split(" ", -1)) {
      int between = pair.indexOf('=');
      if (between < 1
          || grades.put(
                  pair.substring(0, between), MucKhopType.valueOf(pair.substring(between + 1)))
              != null) {
        throw new IllegalArgumentException("no grade");
      }
    }
    return grades;
  }

  static List<String> write(RowResult result) {
    return List.of(
        "" + result.row(),
        result.state().name(),
        result.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")),
        result.grades().entrySet().stream()
            .map(grade -> grade.getKey() + "=" + grade.getValue())
            .collect(Collectors.joining(" ")));
  }
}
