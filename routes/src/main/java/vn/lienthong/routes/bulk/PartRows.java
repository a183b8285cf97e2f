package vn.lienthong.routes.bulk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lienthong.connectors.files.FileContent;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.BulkFiles;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** The rows of one part: what the provider was asked, and what it answered. */
final class PartRows {
  private final FileStore files;
  private final MemberCode hub;
  private final RowPace pace;

  PartRows(FileStore files, MemberCode hub, RowPace pace) {
    this.files = files;
    this.hub = hub;
    this.pace = pace;
  }

  /** What was asked, by the row's place in the sender's file, in order. */
  Map<Long, BulkRow> asked(BulkPart part) {
    Map<Long, BulkRow> rows = new TreeMap<>();
    if (part.fileDigest() != null) {
      read(
          part.fileDigest(),
          in ->
              BulkFiles.read(
                  BulkForm.CSV,
                  in,
                  row -> {
                    pace.row();
                    rows.put(Long.valueOf(requireNonNull(row.cell(BulkColumns.NUMBER))), row);
                  }));
    }
    return rows;
  }

  /**
   * What was answered, by the same place, in order.
   *
   * @param places of the rows that were asked
   * @throws HubException {@code BULK_RESULT_WRONG} where a row is foreign, there twice, or missing
   */
  Map<Long, RowResult> answered(BulkPart part, Set<Long> places) {
    Map<Long, RowResult> rows = new TreeMap<>();
    BulkForm form = BulkForm.of(requireNonNull(part.resultType())).orElseThrow();
    read(
        requireNonNull(part.resultDigest()),
        in ->
            BulkFiles.readResults(
                form,
                in,
                row -> {
                  pace.row();
                  require(places.contains(row.row()), row.row(), "it was not asked for");
                  require(rows.put(row.row(), row) == null, row.row(), "it is there twice");
                }));
    if (rows.size() != places.size()) {
      long missing =
          places.stream().filter(place -> !rows.containsKey(place)).findFirst().orElseThrow();
      require(false, missing, "it is missing");
    }
    return rows;
  }

  private static void require(boolean right, long row, String rule) {
    if (!right) {
      throw new HubException(
          HubFault.of(HubErrorCode.BULK_RESULT_WRONG, "Dong[So=" + row + "]", rule));
    }
  }

  /** What is done with an open file. */
  @FunctionalInterface
  private interface Reading {
    void of(InputStream in) throws IOException;
  }

  private void read(String digest, Reading reading) {
    try (InputStream in =
        files
            .open(hub, digest)
            .map(FileContent::stream)
            .orElseThrow(
                () ->
                    new HubException(
                        HubFault.of(
                            HubErrorCode.CONTENT_ERASED, "file " + digest, "it is erased")))) {
      reading.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
