package vn.lienthong.qcvn109.bulk;

import java.util.List;

/**
 * The columns of bulk files: in CSV the names of the header, in XML the elements of {@code
 * dv:Dong}.
 */
public final class BulkColumns {
  /** The row's place in its file, from 1. */
  public static final String NUMBER = "So";

  /** The personal number. */
  public static final String PERSONAL_NUMBER = "SoDinhDanh";

  /** The old card's number. */
  public static final String CARD_NUMBER = "SoCMND";

  /** The whole name; in XML its parts are joined. */
  public static final String NAME = "HoVaTen";

  /** The date of birth, or the year alone. */
  public static final String BIRTH = "NgayThangNamSinh";

  /** The commune, by which lists of corrections are made. */
  public static final String UNIT = "DonVi";

  /** Of a row to verify, in this order. */
  public static final List<String> VERIFICATION =
      List.of(NUMBER, PERSONAL_NUMBER, CARD_NUMBER, NAME, BIRTH, UNIT);

  static final String STATE = "TrangThai";
  static final String REASON = "LyDo";
  static final String GRADE = "MucKhop";

  /** Of a result. */
  static final List<String> RESULT = List.of(NUMBER, STATE, REASON, GRADE);

  private BulkColumns() {}
}
