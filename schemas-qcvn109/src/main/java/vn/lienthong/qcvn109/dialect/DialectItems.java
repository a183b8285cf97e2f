package vn.lienthong.qcvn109.dialect;

import java.util.Set;

/** Items of the citizen namespace that only one dialect has, or that it writes otherwise. */
public final class DialectItems {
  private static final Set<String> CANONICAL =
      Set.of("MaDonViHanhChinh", "MaDanToc", "TenGoi", "MaTonGiao");
  private static final Set<String> LIVE = Set.of("MaTinhThanh", "MaQuanHuyen", "MaPhuongXa");
  private static final Set<String> PLAIN_IN_LIVE = Set.of("DanToc", "TonGiao", "HoVaTen");
  private static final Set<String> EMPTY_IN_LIVE = Set.of("Ho", "ChuDem");

  private DialectItems() {}

  /** Whether only the regulation's form has it. */
  public static boolean isOnlyCanonical(String name) {
    return CANONICAL.contains(name);
  }

  /** Whether only the live form has it. */
  public static boolean isOnlyLive(String name) {
    return LIVE.contains(name);
  }

  /** Whether the live form may have text where the regulation's has elements. */
  public static boolean isPlainInLive(String name) {
    return PLAIN_IN_LIVE.contains(name);
  }

  /** Whether it is a part of a name that the live form leaves empty. */
  public static boolean isEmptyInLive(String name) {
    return EMPTY_IN_LIVE.contains(name);
  }
}
