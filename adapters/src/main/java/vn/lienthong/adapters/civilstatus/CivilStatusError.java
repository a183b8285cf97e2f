package vn.lienthong.adapters.civilstatus;

import java.util.Arrays;
import java.util.Optional;

/** The civil-status software's own errors (connection guide of the NGSP, confidence high). */
enum CivilStatusError {
  AUTHEN_ERROR(100),
  IP_DISALLOWED(101),
  AGENCY_ID_INCORRECT(106),
  PROVINCE_ID_INCORRECT(108),
  RECORD_UNCOMPLETE(200),
  RECORD_NOT_FOUND(201),
  DATA_TYPE_INVALID(302),
  DATA_INCORRECT(500);

  private final int code;

  CivilStatusError(int code) {
    this.code = code;
  }

  String code() {
    return Integer.toString(code);
  }

  static Optional<CivilStatusError> of(String code) {
    return Arrays.stream(values()).filter(error -> error.code().equals(code)).findFirst();
  }
}
