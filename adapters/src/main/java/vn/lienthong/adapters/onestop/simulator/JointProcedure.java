package vn.lienthong.adapters.onestop.simulator;

import java.util.Arrays;

/** What people come to the counter for. */
public enum JointProcedure {
  /** A birth: 3 procedures, or 2 without residence. */
  BIRTH("khai-sinh", "LienThongKhaiSinh", 2, 3),
  /** A death: 2, 3 with a funeral allowance, 4 with a survivors' pension. */
  DEATH("khai-tu", "LienThongKhaiTu", 2, 4),
  /** A household business and its tax registration. */
  BUSINESS("ho-kinh-doanh", "LienThongHoKinhDoanh", 2, 2);

  private final String wireName;
  private final String service;
  private final int fewest;
  private final int most;

  JointProcedure(String wireName, String service, int fewest, int most) {
    this.wireName = wireName;
    this.service = service;
    this.fewest = fewest;
    this.most = most;
  }

  /** Its name at the counter. */
  public String wireName() {
    return wireName;
  }

  /** The service that starts it at the hub. */
  public String service() {
    return service;
  }

  /** The fewest procedures that can be asked for. */
  public int fewest() {
    return fewest;
  }

  /** All of them. */
  public int most() {
    return most;
  }

  /**
   * The one with this name at the counter.
   *
   * @throws IllegalArgumentException for any other name
   */
  static JointProcedure named(String wireName) {
    return Arrays.stream(values())
        .filter(procedure -> procedure.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "thu-tuc: khai-sinh | khai-tu | ho-kinh-doanh (birth, death, business)"));
  }
}
