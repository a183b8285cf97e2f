package vn.lienthong.connectors.evidence.chain;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a chain.
 *
 * @param batch number of the batch; one after the last where it concerns no batch
 * @param position of the record in it; -1 where it concerns the whole batch
 * @param problem what is wrong
 * @param key which record; null where it concerns no single one
 * @param name by what people know it
 * @param detail more, without personal data; may be empty
 */
public record ChainFinding(
    long batch,
    int position,
    Problem problem,
    @Nullable RecordKey key,
    RecordName name,
    String detail) {
  static final Comparator<ChainFinding> ORDER =
      Comparator.comparingLong(ChainFinding::batch)
          .thenComparingInt(ChainFinding::position)
          .thenComparing(ChainFinding::problem);

  static ChainFinding ofBatch(long batch, Problem problem, String detail) {
    return new ChainFinding(batch, -1, problem, null, RecordName.UNKNOWN, detail);
  }

  static ChainFinding ofRecord(
      long batch, int position, Problem problem, RecordKey key, @Nullable ChainRecord record) {
    return new ChainFinding(
        batch,
        position,
        problem,
        key,
        record == null ? RecordName.UNKNOWN : RecordName.of(record),
        "");
  }

  ChainFinding named(RecordName better) {
    return new ChainFinding(batch, position, problem, key, better, detail);
  }

  /** Where, for people. */
  public String place() {
    StringBuilder place = new StringBuilder("lô/batch ").append(batch);
    if (key != null) {
      place.append(", ").append(key.kind().vietnamese()).append(' ').append(key.id());
    }
    return place.append(name.text()).toString();
  }
}
