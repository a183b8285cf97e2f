package vn.lienthong.qcvn109.contract;

import java.util.List;
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
    return installed(version).schema(version, dialect);
  }

  /**
   * The files of a version and dialect, from the root of the class path: one for each namespace;
   * what they include is found from them.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static List<String> files(ContractVersion version, Dialect dialect) {
    ContractFolder folder = installed(version);
    return folder.files(version, dialect).values().stream()
        .map(file -> folder.path(version) + file)
        .toList();
  }

  private static ContractFolder installed(ContractVersion version) {
    if (!ContractVersions.all().contains(version)) {
      throw new IllegalArgumentException("No version of this contract: " + version.number());
    }
    return ContractFolder.installed();
  }
}
