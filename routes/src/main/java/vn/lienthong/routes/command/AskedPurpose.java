package vn.lienthong.routes.command;

import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.AgreementFiles;
import vn.lienthong.routes.agreement.Purpose;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberFiles;

/** What a member may ask for, by the installation's own agreements. */
final class AskedPurpose {
  private AskedPurpose() {}

  /** The first purpose of a member's agreement about a service; null where none is named. */
  static @Nullable String first(HubHome home, String member, String service) {
    return AgreementFiles.read(home, MemberFiles.read(home)).all().stream()
        .filter(agreement -> agreement.service().equals(service))
        .filter(agreement -> agreement.consumer() != null)
        .filter(agreement -> String.valueOf(agreement.consumer()).equals(member))
        .map(Agreement::purposes)
        .flatMap(purposes -> purposes.stream().limit(1))
        .map(Purpose::code)
        .findFirst()
        .orElse(null);
  }
}
