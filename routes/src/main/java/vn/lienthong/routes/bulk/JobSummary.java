package vn.lienthong.routes.bulk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.files.Announced;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DemLyDoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.routes.bulk.JobEnd.JobFiles;

/** {@code KetQuaHangLoat} of a whole job. */
final class JobSummary {
  private final JobStore jobs;
  private final PartStore parts;
  private final Clock clock;

  JobSummary(JobStore jobs, PartStore parts, Clock clock) {
    this.jobs = jobs;
    this.parts = parts;
    this.clock = clock;
  }

  KetQuaHangLoatStructure of(Handle tx, BulkJob job, BulkRequest asked, JobFiles files) {
    PartStore.Counts counts = parts.counts(tx, job.id());
    KetQuaHangLoatStructure result = new KetQuaHangLoatStructure();
    result.setMaThongDiepGoc(job.messageId().toString());
    result.setDot(asked.round());
    result.setTongSoDong(counts.rows());
    result.setSoDongDat(counts.good());
    result.setSoDongKhongDat(counts.bad());
    parts
        .reasons(tx, job.id())
        .forEach((reason, rows) -> result.getDemLyDo().add(count(reason, rows)));
    String name = "ket-qua-" + job.messageId();
    result.setTep(named(name + job.form().ending(), counts.rows(), files.rows()));
    if (counts.bad() > 0) {
      String list = name + "-theo-don-vi" + BulkForm.CSV.ending();
      result.setTepTheoDonVi(named(list, counts.bad(), files.bad()));
    }
    result.setNguonTraLoi(source(tx, job));
    return result;
  }

  private static DemLyDoStructure count(String reason, long rows) {
    DemLyDoStructure count = new DemLyDoStructure();
    count.setLyDo(LyDoDongType.valueOf(reason));
    count.setSoDong(rows);
    return count;
  }

  private static TepDinhKemStructure named(String name, long rows, Announced file) {
    TepDinhKemStructure named = new TepDinhKemStructure();
    named.setTen(name);
    named.setLoaiTep(file.type());
    named.setKichThuoc(file.size());
    named.setDauVan(file.digest());
    named.setSoDong(rows);
    return named;
  }

  private NguonTraLoiStructure source(Handle tx, BulkJob job) {
    NguonTraLoiStructure source = new NguonTraLoiStructure();
    source.setNguonDuLieu(job.provider().value());
    // no part answered: there are no data, as of now
    source.setThoiDiemDuLieu(
        jobs.asOf(tx, job.id())
            .orElseGet(() -> OffsetDateTime.now(clock))
            .truncatedTo(ChronoUnit.MILLIS));
    if (job.isVerification()) {
      ReleasedRows.FIELDS.stream()
          .filter(field -> !job.fields().contains(field))
          .sorted()
          .forEach(source.getTruongKhongCap()::add);
    }
    return source;
  }
}
