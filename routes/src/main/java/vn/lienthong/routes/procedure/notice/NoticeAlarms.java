package vn.lienthong.routes.procedure.notice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.evidence.EvidenceJournal;

/**
 * Tells operators of notices that no registration followed in time: once each, in the log and in
 * the evidence of the notice. They stay in {@link Notices#unregistered} until one follows. Any
 * number of hub nodes look at the same time.
 */
public final class NoticeAlarms implements AutoCloseable {
  /** What the evidence of the notice says then. */
  public static final String EVENT = "KHONG_CO_DANG_KY";

  private static final Logger LOG = LoggerFactory.getLogger(NoticeAlarms.class);
  private static final int AT_ONCE = 100;
  private static final long MINUTES = 10;

  private final Jdbi database;
  private final Notices notices;
  private final EvidenceJournal journal;
  private final Supplier<NoticeLimits> limits;
  private final RepeatedWork desk = new RepeatedWork("notice-alarms", this::look);

  /** Looks by the limits of the moment. */
  public NoticeAlarms(
      Jdbi database, Notices notices, EvidenceJournal journal, Supplier<NoticeLimits> limits) {
    this.database = database;
    this.notices = notices;
    this.journal = journal;
    this.limits = limits;
  }

  /** Begins to look. */
  public void start() {
    desk.start(Duration.ofMinutes(1), Duration.ofMinutes(MINUTES));
  }

  /** Tells of what is late now; gives how many. */
  int tell() {
    List<Notice> late = database.inTransaction(this::claim);
    late.forEach(
        notice ->
            LOG.warn(
                "No registration followed a notice {} of {}, received {}, in time: evidence {}."
                    + " Ask the commune; the list of such notices has the others",
                notice.kind(),
                notice.issuer(),
                notice.receivedAt(),
                notice.evidenceId()));
    return late.size();
  }

  private List<Notice> claim(Handle tx) {
    List<Notice> late = notices.claimAlarms(tx, limits.get(), AT_ONCE);
    late.forEach(
        notice ->
            journal.event(
                tx, notice.evidenceId(), EVENT, Map.of("loai", notice.kind().toString())));
    return late;
  }

  private void look() {
    try {
      int told;
      do {
        told = tell();
      } while (told == AT_ONCE && !desk.isEnding());
    } catch (RuntimeException e) {
      LOG.warn("Late notices could not be looked for, trying again: {}", e.toString());
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
