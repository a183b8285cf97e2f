package vn.lienthong.connectors.security.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.CertificateCalendar.Word;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;

/**
 * Trust in certificates by an installation's settings: judges at once, from what its background
 * questions to the authorities brought. Any thread may use it.
 */
public final class CertificateTrust implements CertificateJudge, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateTrust.class);
  private static final int TICK_SECONDS = 2;

  private final TrustSettings settings;
  private final StatusBook book = new StatusBook();
  private final StandingJudge judge;
  private final StatusWatch watch;
  private final StatusFetcher fetcher;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(StatusWatch::daemon);

  private CertificateTrust(TrustSettings settings, StatusFiles files, Clock clock) {
    this.settings = settings;
    this.fetcher = new StatusFetcher(settings.limits());
    StatusInquiry inquiry = new StatusInquiry(book, files, fetcher, clock);
    this.judge = new StandingJudge(settings, book, clock);
    this.watch = new StatusWatch(settings, book, files, inquiry, clock);
  }

  /**
   * Opens trust; it asks nobody before {@link #refresh()} or {@link #start()}.
   *
   * @param folder where the last signed answers are kept, made if it is not there
   * @throws UncheckedIOException when the folder cannot be made
   */
  public static CertificateTrust open(TrustSettings settings, Path folder, Clock clock) {
    try {
      return new CertificateTrust(settings, new StatusFiles(folder, settings.limits()), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for revocation statuses: " + folder, e);
    }
  }

  @Override
  public CertificateVerdict judge(X509Certificate certificate, CertificateUse use) {
    return judge.judge(certificate, use);
  }

  /** Watches the status of these certificates from now on, and of no others. */
  public void watch(Collection<X509Certificate> certificates) {
    watch.watch(certificates);
  }

  /** Begins to ask in the background, what is due every two seconds. */
  public void start() {
    // tick() catches everything, so nobody needs the future.
    var unused = timer.scheduleWithFixedDelay(this::tick, 0, TICK_SECONDS, TimeUnit.SECONDS);
  }

  /** Asks every source now; returns when all answered or their time is over. */
  public void refresh() {
    watch.askAll();
  }

  /**
   * Takes an answer about a watched certificate that came with a TLS handshake; it counts only if
   * it is signed as any other and newer.
   */
  public void stapled(X509Certificate certificate, byte[] answer) {
    watch.stapled(certificate, answer);
  }

  TrustSettings settings() {
    return settings;
  }

  /** What the authorities last said. */
  List<Word> words() {
    return book.words();
  }

  private void tick() {
    try {
      watch.askDue();
    } catch (RuntimeException e) {
      LOG.error("Revocation statuses could not be refreshed", e);
    }
  }

  /** Stops asking. */
  @Override
  public void close() {
    timer.shutdownNow();
    watch.close();
    fetcher.close();
  }
}
