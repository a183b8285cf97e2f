package vn.lienthong.routes.agreement;

import java.util.Set;
import vn.lienthong.routes.release.CitizenFields;
import vn.lienthong.routes.release.Treatment;

/**
 * The fields of bulk services: what is told of a row that is verified, or may be changed by one.
 */
final class RowFields {
  private static final String VERIFICATION = "XacThucHangLoat";
  private static final Set<String> TOLD = Set.of("HoVaTen", "NgayThangNamSinh", "NgayChet");

  private RowFields() {}

  static boolean has(String service, String field) {
    return service.equals(VERIFICATION)
        ? TOLD.contains(field)
        : CitizenFields.allows(field, Treatment.AS_IS);
  }
}
