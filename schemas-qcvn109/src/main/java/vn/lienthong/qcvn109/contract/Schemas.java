package vn.lienthong.qcvn109.contract;

import javax.xml.validation.Schema;
import vn.lienthong.qcvn109.dialect.Dialect;

/** The compiled schemas of a version. May be called from any thread. */
public final class Schemas {
  private Schemas() {}

  /**
   * The schema of a version, with the citizen namespace in one dialect; compiled once.
   *
   * @throws IllegalArgumentException if the version is none of {@link ContractVersions} or has no
   *     schemas for the dialect
   */
  public static Schema of(ContractVersion version, Dialect dialect) {
    if (!ContractVersions.all().contains(version)) {
      throw new IllegalArgumentException("No version of this contract: " + version.number());
    }
    return ContractFolder.installed().schema(version, dialect);
  }
}
