package vn.lienthong.adapters.onestop.simulator;

import java.util.List;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.contract.ServiceMode;

/**
 * What people come to the counter for: one of three that the counter knows well, or any other that
 * a ministry declared, whose form is a sample by its schema.
 *
 * @param wireName its name at the counter
 * @param service the service that starts it at the hub
 * @param fewest the fewest procedures that can be asked for
 * @param most all of them
 */
public record JointProcedure(String wireName, String service, int fewest, int most) {
  /** A birth: 3 procedures, or 2 without residence. */
  public static final JointProcedure BIRTH =
      new JointProcedure("khai-sinh", "LienThongKhaiSinh", 2, 3);

  /** A death: 2, 3 with a funeral allowance, 4 with a survivors' pension. */
  public static final JointProcedure DEATH = new JointProcedure("khai-tu", "LienThongKhaiTu", 2, 4);

  /** A household business and its tax registration. */
  public static final JointProcedure BUSINESS =
      new JointProcedure("ho-kinh-doanh", "LienThongHoKinhDoanh", 2, 2);

  /** So the service of every joint procedure's form begins. */
  private static final String JOINT = "LienThong";

  private static final List<JointProcedure> KNOWN = List.of(BIRTH, DEATH, BUSINESS);

  /**
   * The one that a service starts.
   *
   * @throws IllegalArgumentException if the contract has no such service that goes to the hub
   */
  public static JointProcedure of(String service) {
    return KNOWN.stream()
        .filter(known -> known.service.equals(service))
        .findFirst()
        .orElseGet(() -> declared(service));
  }

  /**
   * The one with this name at the counter, or started by the service of this name.
   *
   * @throws IllegalArgumentException for any other name
   */
  static JointProcedure named(String name) {
    return KNOWN.stream()
        .filter(known -> known.wireName.equals(name))
        .findFirst()
        .orElseGet(() -> of(name));
  }

  private static JointProcedure declared(String service) {
    return ServiceContracts.all().stream()
        .filter(contract -> contract.service().equals(service))
        .filter(contract -> contract.mode() == ServiceMode.ASYNC && contract.to().equals("hub"))
        .filter(contract -> service.startsWith(JOINT))
        .findFirst()
        .map(contract -> new JointProcedure(service, service, 1, 1))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "thu-tuc: khai-sinh | khai-tu | ho-kinh-doanh (birth, death, business), hoặc"
                        + " dịch vụ mở một thủ tục liên thông / or a service that starts one"));
  }
}
