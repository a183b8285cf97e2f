package vn.lienthong.routes.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BaoCaoDinhKyStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KyBaoCaoType;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.HubSubscribers;
import vn.lienthong.routes.pipeline.HubMessages;

/**
 * Sends {@code BaoCaoDinhKy} to its subscribers: of each period once, whatever the restarts and
 * nodes, and of periods that were missed too, but for those of five minutes, which are of the
 * moment.
 */
final class Reports implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
  private static final String SERVICE = "BaoCaoDinhKy";

  private final Jdbi database;
  private final Supplier<StatisticsPlan> plan;
  private final Figures figures;
  private final HubSubscribers subscribers;
  private final HubMessages messages;
  private final Runnable handedOver;
  private final Clock clock;
  private final SentReports sent = new SentReports();
  private final RepeatedWork work = new RepeatedWork("reports", this::look);

  Reports(
      Jdbi database,
      Supplier<StatisticsPlan> plan,
      Figures figures,
      HubSubscribers subscribers,
      HubMessages messages,
      Runnable handedOver,
      Clock clock) {
    this.database = database;
    this.plan = plan;
    this.figures = figures;
    this.subscribers = subscribers;
    this.messages = messages;
    this.handedOver = handedOver;
    this.clock = clock;
  }

  void start(Duration pause) {
    work.start(Duration.ZERO, pause);
  }

  private void look() {
    try {
      List<MemberCode> agreed = subscribers.of(SERVICE);
      plan.get().reports().stream().filter(one -> agreed.contains(one.to())).forEach(this::send);
    } catch (RuntimeException e) {
      LOG.warn("Reports wait: {}", e.toString());
    }
  }

  /** What fails with one report holds up no other; it is tried again. */
  private void send(ReportPlan report) {
    try {
      while (!work.isEnding() && database.inTransaction(tx -> sendNext(tx, report))) {
        handedOver.run();
      }
    } catch (RuntimeException e) {
      LOG.warn("Report {} to {} waits: {}", report.period(), report.to(), e.toString());
    }
  }

  private boolean sendNext(Handle tx, ReportPlan report) {
    LocalDate closed = DayClose.lastClosed(tx);
    if (closed == null) {
      return false;
    }
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), VietnamTime.ZONE);
    ReportPeriod latest = ReportPeriod.latest(report.period(), closed, now);
    ReportPeriod next =
        report.period() == KyBaoCaoType.NAM_PHUT
            ? latest
            : sent.last(tx, report)
                .map(begun -> ReportPeriod.latest(report.period(), dayBefore(begun), begun))
                .map(before -> before.next(report.period()).next(report.period()))
                .orElse(latest);
    if (next.ends().isAfter(latest.ends()) || !sent.add(tx, report, next)) {
      return false;
    }
    var id =
        DerivedId.of(
            "report", report.to().value(), report.period().value(), next.begins().toString());
    messages.send(tx, messages.header(id, SERVICE, report.to()), content(report, next));
    return true;
  }

  private static LocalDate dayBefore(OffsetDateTime moment) {
    return moment.toLocalDate().minusDays(1);
  }

  private Element content(ReportPlan report, ReportPeriod period) {
    Figures.Result result =
        figures.read(
            FigureQuery.of(
                period.from(), period.to(), report.measures(), report.areas(), report.services()));
    var content = new BaoCaoDinhKyStructure();
    content.setKy(report.period());
    content.setTuThoiDiem(period.begins());
    content.setDenThoiDiem(period.ends());
    content.setNguongChe((long) result.threshold());
    result.figures().stream().map(FigureItems::of).forEach(content.getSoLieu()::add);
    return Payloads.write(content);
  }

  @Override
  public void close() {
    work.closeGently(Duration.ofSeconds(5));
  }
}
