package vn.lienthong.routes.bulk;

import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.KHONG_DUOC_PHEP;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.SAI_DINH_DANG;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType.TRUNG_DONG;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.files.Announced;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.BulkFiles;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.bulk.RowRules;
import vn.lienthong.qcvn109.bulk.RowSink;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;

/** Cuts the rows of one file into parts; each part is one transaction. */
final class PartCutter implements RowSink<BulkRow> {
  private final Jdbi database;
  private final JobStore jobs;
  private final PartStore parts;
  private final RowKeys keys;
  private final RowGuesses guesses;
  private final FileStore files;
  private final BulkSettings settings;
  private final RowPace pace;
  private final BulkJob job;
  private final MemberCode hub;
  private final List<BulkRow> rows = new ArrayList<>();
  private int number;
  private long last;

  PartCutter(
      Jdbi database,
      JobStore jobs,
      PartStore parts,
      RowKeys keys,
      RowGuesses guesses,
      FileStore files,
      BulkSettings settings,
      RowPace pace,
      BulkJob job,
      MemberCode hub) {
    this.database = database;
    this.jobs = jobs;
    this.parts = parts;
    this.keys = keys;
    this.guesses = guesses;
    this.files = files;
    this.settings = settings;
    this.pace = pace;
    this.job = job;
    this.hub = hub;
    this.number = database.withHandle(handle -> parts.count(handle, job.id()));
  }

  /** Rows of the file so far. */
  long rows() {
    return last;
  }

  @Override
  public void take(BulkRow row) {
    pace.row();
    last = row.position();
    if (last > job.rowsRead()) {
      rows.add(row);
      if (rows.size() == settings.partRows()) {
        cut();
      }
    }
  }

  /** Makes a part of what waits. */
  void cut() {
    if (!rows.isEmpty()) {
      pace.take(rows.size());
      number++;
      database.useTransaction(this::keep);
      rows.clear();
    }
  }

  private void keep(Handle tx) {
    Map<Long, LyDoDongType> reasons = new TreeMap<>();
    List<BulkRow> sent =
        without(reasons, SAI_DINH_DANG, rows, rows.stream().filter(this::hasItsForm).toList());
    sent = without(reasons, KHONG_DUOC_PHEP, sent, sent.stream().filter(this::isAgreed).toList());
    sent = without(reasons, TRUNG_DONG, sent, keys.firstOnes(tx, job.id(), sent));
    sent = without(reasons, KHONG_DUOC_PHEP, sent, guesses.allowed(tx, job, sent));
    byte[] file = sent.isEmpty() ? null : file(sent);
    BulkPart part = part(sent.size(), file);
    if (file != null) {
      keep(file);
    }
    parts.add(tx, part);
    parts.bad(tx, part, bad(reasons), true);
    jobs.read(tx, job.id(), last);
  }

  /** Notes a reason for those of all that do not go on, and gives those that do. */
  private static List<BulkRow> without(
      Map<Long, LyDoDongType> reasons, LyDoDongType reason, List<BulkRow> all, List<BulkRow> good) {
    if (good.size() < all.size()) {
      Set<Long> places = new HashSet<>();
      good.forEach(row -> places.add(row.position()));
      all.stream()
          .map(BulkRow::position)
          .filter(place -> !places.contains(place))
          .forEach(place -> reasons.put(place, reason));
    }
    return good;
  }

  private boolean hasItsForm(BulkRow row) {
    return job.isVerification() ? RowRules.isVerification(row) : RowRules.isUpdate(row);
  }

  private boolean isAgreed(BulkRow row) {
    return job.isVerification() || job.fields().containsAll(RowRules.newValues(row));
  }

  private List<BadRow> bad(Map<Long, LyDoDongType> reasons) {
    return rows.stream()
        .filter(row -> reasons.containsKey(row.position()))
        .map(row -> bad(row, Objects.requireNonNull(reasons.get(row.position()))))
        .toList();
  }

  // What a row without its form says of its commune is not to be relied on.
  private static BadRow bad(BulkRow row, LyDoDongType reason) {
    String unit = reason == SAI_DINH_DANG ? null : row.cell(BulkColumns.UNIT);
    return new BadRow(row.position(), unit, List.of(reason));
  }

  private BulkPart part(int sentRows, byte @Nullable [] file) {
    return new BulkPart(
        job.id(),
        number,
        rows.get(0).position(),
        last,
        sentRows,
        file == null ? BulkPart.State.XONG : BulkPart.State.CHO,
        file == null ? null : Sha256.hex(file),
        file == null ? 0 : file.length,
        DerivedId.of("bulk", job.sender().value(), job.messageId().toString(), "" + number),
        0,
        null,
        null,
        0);
  }

  private byte[] file(List<BulkRow> sent) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(sent.size() * 96);
    try {
      RowSink<BulkRow> writer = BulkFiles.writer(columns(sent), out);
      for (BulkRow row : sent) {
        writer.take(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private List<String> columns(List<BulkRow> sent) {
    if (job.isVerification()) {
      return BulkColumns.VERIFICATION;
    }
    Set<String> columns = new LinkedHashSet<>();
    columns.add(BulkColumns.NUMBER);
    columns.add(BulkColumns.PERSONAL_NUMBER);
    sent.forEach(row -> columns.addAll(row.cells().keySet()));
    return List.copyOf(columns);
  }

  private void keep(byte[] file) {
    try {
      files.keepOwn(
          new Announced(hub, Sha256.hex(file), file.length, BulkForm.CSV.mediaType()),
          out -> out.write(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
