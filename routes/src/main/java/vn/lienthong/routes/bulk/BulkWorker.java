package vn.lienthong.routes.bulk;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;

/**
 * Does bulk work, by two threads on each hub node whatever comes: one reads files and puts results
 * together, one sends parts and checks what comes back. So it never takes more of the machine from
 * those who wait for an answer. Of several nodes one works at a job.
 */
public final class BulkWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);
  private static final int SOME = 16;

  private final Jdbi database;
  private final JobStore jobs;
  private final PartStore parts;
  private final JobReader reader;
  private final PartSender sender;
  private final PartCheck check;
  private final JobEnd end;
  private final Runnable handedOver;
  private final Duration look;
  private final RepeatedWork files = new RepeatedWork("bulk-files", this::files);
  private final RepeatedWork partly = new RepeatedWork("bulk-parts", this::parts);

  BulkWorker(
      Jdbi database,
      JobStore jobs,
      PartStore parts,
      JobReader reader,
      PartSender sender,
      PartCheck check,
      JobEnd end,
      Runnable handedOver,
      Duration look) {
    this.database = database;
    this.jobs = jobs;
    this.parts = parts;
    this.reader = reader;
    this.sender = sender;
    this.check = check;
    this.end = end;
    this.handedOver = handedOver;
    this.look = look;
  }

  /** Begins, and goes on with what another run left. */
  public void start() {
    files.start(look, look);
    partly.start(look, look);
  }

  private void files() {
    each(BulkJob.State.DOC, reader::read);
    each(BulkJob.State.GOP, this::finish);
  }

  private void parts() {
    each(BulkJob.State.LAM, this::goOn);
  }

  private void finish(BulkJob job) {
    end.finish(job);
    handedOver.run();
  }

  private void goOn(BulkJob job) {
    List<BulkPart> answered =
        database.withHandle(handle -> parts.in(handle, job.id(), BulkPart.State.TRA_LOI, SOME));
    if (sender.send(job) > 0) {
      handedOver.run();
    }
    for (BulkPart part : answered) {
      check.check(job, part);
      if (sender.send(job) > 0) {
        handedOver.run(); // the provider works on the next while this one checks
      }
    }
  }

  /** What fails with one job holds up no other; it is tried again at the next look. */
  private void each(BulkJob.State state, Consumer<BulkJob> work) {
    try {
      for (BulkJob job : database.withHandle(handle -> jobs.in(handle, state))) {
        if (!files.isEnding()) {
          one(job, work);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Bulk jobs cannot be looked for, trying again in {}: {}", look, e.toString());
    }
  }

  private void one(BulkJob job, Consumer<BulkJob> work) {
    try {
      alone(job, work);
    } catch (RuntimeException e) {
      if (!files.isEnding()) {
        LOG.warn("Bulk job {} stands still, again in {}: {}", job.id(), look, e.toString());
      }
    }
  }

  /** The lock is the connection's own: it ends with the process, however that ends. */
  private void alone(BulkJob job, Consumer<BulkJob> work) {
    database.useHandle(
        handle -> {
          String key = "bulk " + job.state() + " " + job.id();
          boolean mine =
              handle
                  .createQuery("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")
                  .bind(0, key)
                  .mapTo(Boolean.class)
                  .one();
          if (mine) {
            try {
              work.accept(job);
            } finally {
              handle
                  .createQuery("SELECT pg_advisory_unlock(hashtextextended(?, 0))")
                  .bind(0, key)
                  .mapTo(Boolean.class)
                  .one();
            }
          }
        });
  }

  @Override
  public void close() {
    files.close();
    partly.close();
  }
}
