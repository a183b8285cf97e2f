package vn.lienthong.routes.bulk;

import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.DA_CHET;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.KHAC_HO_TEN;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.KHAC_NGAY_SINH;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;

/**
 * What the sender may know of a row: grades of fields that the agreement releases for the purpose,
 * and reasons that tell of no other field. Whether a row is good it may always know: that is {@code
 * TonTai} of a single question.
 */
final class ReleasedRows {
  /** Whether a person lives: no field of a row, but of the agreement. */
  private static final String DEATH = "NgayChet";

  private static final Map<LyDoDongType, String> TELLS =
      Map.of(KHAC_HO_TEN, BulkColumns.NAME, KHAC_NGAY_SINH, BulkColumns.BIRTH, DA_CHET, DEATH);

  /** The fields that an agreement can release of a row to verify. */
  static final Set<String> FIELDS = Set.of(BulkColumns.NAME, BulkColumns.BIRTH, DEATH);

  private final Set<String> fields;

  ReleasedRows(Set<String> fields) {
    this.fields = fields;
  }

  RowResult of(RowResult row) {
    List<LyDoDongType> reasons = row.reasons().stream().filter(this::mayTell).toList();
    Map<String, MucKhopType> grades = new LinkedHashMap<>();
    row.grades()
        .forEach(
            (field, grade) ->
                grades.put(field, fields.contains(field) ? grade : MucKhopType.KHONG_CAP));
    return new RowResult(row.row(), row.state(), reasons, grades);
  }

  private boolean mayTell(LyDoDongType reason) {
    String field = TELLS.get(reason);
    return field == null || fields.contains(field);
  }
}
