package vn.lienthong.qcvn109.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The versions that this module holds. Two may be valid on one day, so that members can move. */
public final class ContractVersions {
  private ContractVersions() {}

  /** Every version, the newest first, also those that are no longer or not yet accepted. */
  public static List<ContractVersion> all() {
    return ContractFolder.installed().versions();
  }

  /** The version with this number, accepted today or not. */
  public static Optional<ContractVersion> find(String number) {
    return ContractFolder.installed().find(number);
  }

  /** The versions accepted on a day, the newest first: the first one is the default. */
  public static List<ContractVersion> at(LocalDate day) {
    return ContractFolder.installed().at(day);
  }
}
