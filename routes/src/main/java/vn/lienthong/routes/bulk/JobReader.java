package vn.lienthong.routes.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.files.FileContent;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.bulk.BulkFiles;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Reads a file from its first row to its last and divides it. After a crash it is read from the
 * beginning, and goes on behind the rows that are divided already.
 */
final class JobReader {
  private static final Logger LOG = LoggerFactory.getLogger(JobReader.class);

  private final Jdbi database;
  private final JobStore jobs;
  private final PartStore parts;
  private final RowKeys keys;
  private final RowGuesses guesses;
  private final FileStore files;
  private final JobEnd end;
  private final BulkSettings settings;
  private final RowPace pace;

  JobReader(
      Jdbi database,
      JobStore jobs,
      PartStore parts,
      RowKeys keys,
      RowGuesses guesses,
      FileStore files,
      JobEnd end,
      BulkSettings settings,
      RowPace pace) {
    this.database = database;
    this.jobs = jobs;
    this.parts = parts;
    this.keys = keys;
    this.guesses = guesses;
    this.files = files;
    this.end = end;
    this.settings = settings;
    this.pace = pace;
  }

  /** Reads a job's file; nothing is with the provider before all of it was read. */
  void read(BulkJob job) {
    PartCutter cutter =
        new PartCutter(database, jobs, parts, keys, guesses, files, settings, pace, job, end.hub());
    try (InputStream in = open(job)) {
      BulkFiles.read(job.form(), in, cutter);
      cutter.cut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (HubException refusal) {
      if (refusal.fault().code().category() != ErrorCategory.LOI_BEN_GUI) {
        throw refusal;
      }
      end.refuse(job, refusal.fault());
      return;
    }
    Long announced = job.announcedRows();
    if (cutter.rows() == 0 || (announced != null && announced != cutter.rows())) {
      end.refuse(job, miscounted(job, cutter.rows()));
      return;
    }
    database.useTransaction(
        tx ->
            jobs.lock(tx, job.id(), BulkJob.State.DOC)
                .ifPresent(held -> jobs.begin(tx, held.id())));
    LOG.info("Bulk job {} of {}: {} rows are read", job.id(), job.sender(), cutter.rows());
  }

  private static HubFault miscounted(BulkJob job, long rows) {
    String place = "/tt:ThongDiep/tt:NoiDung/dv:" + job.service() + "/dv:Tep/dv:SoDong";
    return HubFault.of(HubErrorCode.BULK_ROWS_MISCOUNTED, place, "the file has " + rows + " rows")
        .inVietnamese("tệp có " + rows + " dòng");
  }

  private InputStream open(BulkJob job) throws IOException {
    return files
        .open(job.sender(), job.fileDigest())
        .map(FileContent::stream)
        .orElseThrow(
            () ->
                new HubException(
                    HubFault.of(
                        HubErrorCode.CONTENT_ERASED, "file " + job.fileDigest(), "it is erased")));
  }
}
