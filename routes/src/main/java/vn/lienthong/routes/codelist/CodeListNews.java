package vn.lienthong.routes.codelist;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DanhMucDungChungMoiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.HubSubscribers;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.policy.HubService;

/**
 * Tells each subscriber once of each version of each list that is in force or will be: of a new one
 * when the hub comes with it, of all when the subscriber is new. The database lets one of any
 * number of nodes tell it.
 */
final class CodeListNews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CodeListNews.class);

  private final Jdbi database;
  private final HubSubscribers subscribers;
  private final HubMessages messages;
  private final Runnable handedOver;
  private final Clock clock;
  private final ToldVersions told = new ToldVersions();
  private final RepeatedWork work = new RepeatedWork("code-list-news", this::look);

  CodeListNews(
      Jdbi database,
      HubSubscribers subscribers,
      HubMessages messages,
      Runnable handedOver,
      Clock clock) {
    this.database = database;
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
      subscribers.of(HubService.CODE_LISTS).forEach(this::tell);
    } catch (RuntimeException e) {
      LOG.warn("The news of code lists wait: {}", e.toString());
    }
  }

  private void tell(MemberCode subscriber) {
    Set<String> known = database.withHandle(handle -> told.of(handle, subscriber));
    List<CodeListInfo> news =
        CodeLists.all().stream()
            .filter(this::isOrWillBeInForce)
            .filter(version -> !known.contains(ToldVersions.key(version)))
            .toList();
    if (news.isEmpty()) {
      return;
    }
    database.useTransaction(tx -> news.forEach(version -> tell(tx, subscriber, version)));
    LOG.info("{} is told of {} versions of code lists", subscriber, news.size());
    handedOver.run();
  }

  private void tell(Handle tx, MemberCode subscriber, CodeListInfo version) {
    if (told.add(tx, subscriber, version)) {
      var id = DerivedId.of("code-list", version.list(), version.version(), subscriber.value());
      messages.send(tx, messages.header(id, HubService.CODE_LISTS, subscriber), content(version));
    }
  }

  private boolean isOrWillBeInForce(CodeListInfo version) {
    LocalDate last = version.validTo();
    return last == null || !last.isBefore(LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE));
  }

  private static Element content(CodeListInfo version) {
    var news = new DanhMucDungChungMoiStructure();
    news.setPhienBan(CodeListItems.version(version));
    List<String> versions = CodeLists.versions(version.list()); // the newest first
    int older = versions.indexOf(version.version()) + 1;
    news.setPhienBanTruoc(older < versions.size() ? versions.get(older) : null);
    news.setGhiChu(version.note().isEmpty() ? null : version.note());
    return Payloads.write(news);
  }

  @Override
  public void close() {
    work.closeGently(Duration.ofSeconds(5));
  }
}
