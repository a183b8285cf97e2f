package vn.lienthong.adapters.spi;

import vn.lienthong.qcvn109.error.HubFault;

/** Which faults end a matter, and which only ask to try the same again. */
final class Outcomes {
  private Outcomes() {}

  static boolean isFinal(HubFault fault) {
    return switch (fault.code().category()) {
      case LOI_BEN_GUI, LOI_TIN_CAY -> true;
      case BEN_NHAN_KHONG_SAN_SANG, QUA_TAI, LOI_TRUC -> false;
    };
  }
}
