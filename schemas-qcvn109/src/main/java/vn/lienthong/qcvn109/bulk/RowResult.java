package vn.lienthong.qcvn109.bulk;

import java.util.List;
import java.util.Map;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType;

/**
 * What became of one row.
 *
 * @param row its place in the request
 * @param state what became of it
 * @param reasons why it is not good
 * @param grades by field, where there are any
 */
public record RowResult(
    long row,
    TrangThaiDongType state,
    List<LyDoDongType> reasons,
    Map<String, MucKhopType> grades) {
  /** A row without grades. */
  public static RowResult of(long row, TrangThaiDongType state, LyDoDongType... reasons) {
    return new RowResult(row, state, List.of(reasons), Map.of());
  }
}
