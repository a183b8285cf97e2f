package vn.lienthong.routes.metering;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BangKeSuDungStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DongBangKeStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.statistics.DayClose;

/**
 * Sends {@code BangKeSuDung}: to each member that takes it, once for each month in which it used
 * something, when all days of the month are closed. One of any number of nodes does so.
 */
final class Statements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Statements.class);
  private static final String SERVICE = "BangKeSuDung";
  private static final int MONTHS_BACK = 3;

  private static final String DUE =
      """
      SELECT DISTINCT date_trunc('month', day)::date AS month FROM usage_day u
      WHERE day >= :from AND day < :to AND consumer = :member AND NOT EXISTS (
        SELECT FROM usage_statement s
        WHERE s.member = :member AND s.month = date_trunc('month', u.day)::date)
      ORDER BY 1
      """;

  private final Jdbi database;
  private final UsageBook book;
  private final Supplier<Fees> fees;
  private final MemberRegistry members;
  private final DetailFiles details;
  private final HubMessages messages;
  private final Runnable handedOver;
  private final RepeatedWork work = new RepeatedWork("usage-statements", this::look);

  Statements(
      Jdbi database,
      UsageBook book,
      Supplier<Fees> fees,
      MemberRegistry members,
      DetailFiles details,
      HubMessages messages,
      Runnable handedOver) {
    this.database = database;
    this.book = book;
    this.fees = fees;
    this.members = members;
    this.details = details;
    this.messages = messages;
    this.handedOver = handedOver;
  }

  void start(Duration pause) {
    work.start(Duration.ZERO, pause);
  }

  private void look() {
    for (Member member : members.partners()) {
      try {
        if (member.provides().contains(SERVICE)) {
          due(member).forEach(month -> send(member, month));
        }
      } catch (RuntimeException e) {
        LOG.warn("The statement for {} waits: {}", member.code(), e.toString());
      }
    }
  }

  private List<YearMonth> due(Member member) {
    return database.withHandle(
        handle -> {
          LocalDate closed = DayClose.lastClosed(handle);
          if (closed == null) {
            return List.of();
          }
          LocalDate open = closed.plusDays(1).withDayOfMonth(1);
          return handle
              .createQuery(DUE)
              .bind("from", open.minusMonths(MONTHS_BACK))
              .bind("to", open)
              .bind("member", member.code().value())
              .mapTo(LocalDate.class)
              .map(YearMonth::from)
              .list();
        });
  }

  private void send(Member member, YearMonth month) {
    boolean first = database.inTransaction(tx -> send(tx, member, month));
    if (first) {
      LOG.info("{} is sent its statement of {}", member.code(), month);
      handedOver.run();
    }
  }

  private boolean send(Handle tx, Member member, YearMonth month) {
    String code = member.code().value();
    boolean first =
        tx.createUpdate(
                    "INSERT INTO usage_statement (member, month) VALUES (:member, :month)"
                        + " ON CONFLICT DO NOTHING")
                .bind("member", code)
                .bind("month", month.atDay(1))
                .execute()
            == 1;
    if (first) {
      List<Usage> days = book.read(tx, month, code);
      Statement statement = Statement.of(month, code, days, fees.get());
      messages.send(
          tx,
          messages.header(
              DerivedId.of("usage-statement", code, month.toString()), SERVICE, member.code()),
          content(statement, days));
    }
    return first;
  }

  private Element content(Statement statement, List<Usage> days) {
    var content = new BangKeSuDungStructure();
    content.setThang(statement.month().toString());
    content.setThanhVien(statement.member());
    statement.lines().stream().map(Statements::line).forEach(content.getDong()::add);
    content.setDauVanBangChung(statement.digest());
    details.keep(statement, days).ifPresent(content::setTepChiTiet);
    return Payloads.write(content);
  }

  private static DongBangKeStructure line(Statement.Line line) {
    var item = new DongBangKeStructure();
    item.setThoaThuan(line.agreement());
    item.setDichVu(line.service());
    item.setMaSanPham(line.product());
    item.setSoLuotHoi(line.questions());
    item.setSoLuotTraLoi(line.answers());
    item.setSoTruong(line.fields());
    item.setThanhTien(line.amount());
    return item;
  }

  @Override
  public void close() {
    work.closeGently(Duration.ofSeconds(5));
  }
}
