package vn.lienthong.connectors.evidence.chain;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the first findings, of which the verification may have known no more than a number. */
final class FindingNames {
  private FindingNames() {}

  /** Where records can be looked up. */
  @FunctionalInterface
  interface Source<X extends Exception> {
    /** Those that are there. */
    Map<RecordKey, ChainRecord> find(Set<RecordKey> keys) throws X;
  }

  static <X extends Exception> void complete(Findings findings, Source<X> source) throws X {
    Set<RecordKey> unknown =
        findings.first().stream()
            .filter(finding -> finding.name().messageId() == null)
            .map(ChainFinding::key)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (unknown.isEmpty()) {
      return;
    }
    Map<RecordKey, ChainRecord> records = new HashMap<>(source.find(unknown));
    Set<RecordKey> documents =
        records.values().stream()
            .map(ChainRecord::about)
            .filter(Objects::nonNull)
            .map(id -> new RecordKey(RecordKind.EVIDENCE, id))
            .collect(Collectors.toSet());
    if (!documents.isEmpty()) {
      records.putAll(source.find(documents));
    }
    findings.name(finding -> named(finding, records));
  }

  private static ChainFinding named(ChainFinding finding, Map<RecordKey, ChainRecord> records) {
    ChainRecord record = finding.key() == null ? null : records.get(finding.key());
    if (record == null) {
      return finding;
    }
    RecordName name = RecordName.of(record);
    Long about = record.about();
    ChainRecord document =
        about == null ? null : records.get(new RecordKey(RecordKind.EVIDENCE, about));
    return finding.named(document == null ? name : name.of(RecordName.of(document)));
  }
}
