package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Everything that works by one set of trust settings; other settings get another one of these. */
record TrustInForce(
    TrustSettings settings,
    StatusBook book,
    StandingJudge judge,
    StatusWatch watch,
    StatusFetcher fetcher)
    implements AutoCloseable {

  /**
   * Made of these; it asks nobody yet.
   *
   * @param book what is known already
   */
  static TrustInForce of(TrustSettings settings, StatusBook book, StatusFiles files, Clock clock) {
    StatusFetcher fetcher = new StatusFetcher(settings.limits());
    StatusInquiry inquiry = new StatusInquiry(book, files, fetcher, clock);
    return new TrustInForce(
        settings,
        book,
        new StandingJudge(settings, book, clock),
        new StatusWatch(settings, book, files, inquiry, clock),
        fetcher);
  }

  /** Watches these and the authorities for time-stamps, and nobody else. */
  void watch(Collection<X509Certificate> certificates) {
    List<X509Certificate> all = new ArrayList<>(certificates);
    all.addAll(settings.timeStampAuthorities());
    watch.watch(all);
  }

  @Override
  public void close() {
    watch.close();
    fetcher.close();
  }
}
