package vn.lienthong.qcvn109.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.validation.Schema;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.table.Row;
import vn.lienthong.qcvn109.table.Table;
import vn.lienthong.qcvn109.xml.SecureXml;

/** A folder of versions among the resources: {@code versions.csv} and one folder per version. */
final class ContractFolder {
  private static final ContractFolder INSTALLED = new ContractFolder("/vn/lienthong/qcvn109/xsd/");

  private record SchemaSet(String folder, Dialect dialect) {}

  private final String root;
  private final List<ContractVersion> versions;
  private final Map<SchemaSet, Schema> schemas = new ConcurrentHashMap<>();

  /**
   * @param root from the root of the class path, beginning and ending with a slash
   */
  ContractFolder(String root) {
    this.root = root;
    this.versions =
        new Table(root + "versions.csv")
            .rows().stream()
                .map(ContractFolder::version)
                .sorted(ContractVersion.NEWEST_FIRST)
                .toList();
  }

  static ContractFolder installed() {
    return INSTALLED;
  }

  List<ContractVersion> versions() {
    return versions;
  }

  Optional<ContractVersion> find(String number) {
    return versions.stream().filter(version -> version.number().equals(number)).findFirst();
  }

  List<ContractVersion> at(LocalDate day) {
    return versions.stream().filter(version -> version.isValidAt(day)).toList();
  }

  /** Compiled at first use: a command that needs one set does not wait for the other. */
  Schema schema(ContractVersion version, Dialect dialect) {
    return schemas.computeIfAbsent(
        new SchemaSet(version.folder(), dialect),
        set -> SecureXml.schema(path(version), files(version, dialect)));
  }

  /** The files of a dialect by the namespace that each defines, in the order of the list. */
  Map<String, String> files(ContractVersion version, Dialect dialect) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Row row : new Table(path(version) + "schemas.csv").rows()) {
      if (dialect.name().equals(row.text("dialect"))) {
        files.put(row.text("namespace"), row.text("file"));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "Version " + version.number() + " has no schemas for " + dialect);
    }
    return files;
  }

  /** The namespaces of a version by the prefixes that the contract gives them. */
  Map<String, String> namespaces(ContractVersion version) {
    Map<String, String> namespaces = new HashMap<>();
    for (Row row : new Table(path(version) + "schemas.csv").rows()) {
      namespaces.put(row.text("prefix"), row.text("namespace"));
    }
    return namespaces;
  }

  /** Where a version's files stand, from the root of the class path, ending with a slash. */
  String path(ContractVersion version) {
    return root + version.folder() + "/";
  }

  private static ContractVersion version(Row row) {
    return new ContractVersion(
        row.text("version"),
        row.text("folder"),
        LocalDate.parse(row.text("valid_from")),
        row.date("valid_to"));
  }
}
