package vn.lienthong.connectors.security.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
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
 * questions to the authorities brought. Other settings can be put in the place of these while it
 * works. Any thread may use it.
 */
public final class CertificateTrust implements CertificateJudge, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateTrust.class);
  private static final int TICK_SECONDS = 2;

  private final Path folder;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(StatusWatch::daemon);
  private volatile TrustInForce current;
  private List<X509Certificate> watched = List.of();

  private CertificateTrust(TrustSettings settings, Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.current = made(settings, new StatusBook(), folder, clock);
  }

  /**
   * Opens trust; it asks nobody before {@link #refresh()} or {@link #start()}.
   *
   * @param folder where the last signed answers are kept, made if it is not there
   * @throws UncheckedIOException when the folder cannot be made
   */
  public static CertificateTrust open(TrustSettings settings, Path folder, Clock clock) {
    return new CertificateTrust(settings, folder, clock);
  }

  private static TrustInForce made(
      TrustSettings settings, StatusBook book, Path folder, Clock clock) {
    try {
      return TrustInForce.of(settings, book, new StatusFiles(folder, settings.limits()), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for revocation statuses: " + folder, e);
    }
  }

  @Override
  public CertificateVerdict judge(X509Certificate certificate, CertificateUse use) {
    return current.judge().judge(certificate, use);
  }

  /**
   * Watches the status of these certificates from now on, and of no others but the configured
   * authorities for time-stamps. What lies in files is known when it returns.
   */
  public synchronized void watch(Collection<X509Certificate> certificates) {
    watched = List.copyOf(certificates);
    current.watch(watched);
  }

  /**
   * Watches these beside those before, and asks about what nothing is known of: for certificates
   * that are about to be registered. Returns when all answered, or after the time of one question.
   */
  public synchronized void prepare(Collection<X509Certificate> certificates) {
    List<X509Certificate> all = new ArrayList<>(watched);
    all.addAll(certificates);
    watch(all);
    current.watch().askUnknown();
  }

  /**
   * Judges by other settings from now on. What is known already is kept, as far as the new settings
   * ask for it; what they ask beyond that is asked before they are in force.
   */
  public synchronized void replace(TrustSettings settings) {
    TrustInForce before = current;
    TrustInForce next = made(settings, new StatusBook(before.book()), folder, clock);
    next.watch(watched);
    next.watch().askUnknown();
    current = next;
    before.close();
  }

  /** Begins to ask in the background, what is due every two seconds. */
  public void start() {
    // tick() catches everything, so nobody needs the future.
    var unused = timer.scheduleWithFixedDelay(this::tick, 0, TICK_SECONDS, TimeUnit.SECONDS);
  }

  /** Asks every source now; returns when all answered or their time is over. */
  public void refresh() {
    current.watch().askAll();
  }

  /**
   * Takes an answer about a watched certificate that came with a TLS handshake; it counts only if
   * it is signed as any other and newer.
   */
  public void stapled(X509Certificate certificate, byte[] answer) {
    current.watch().stapled(certificate, answer);
  }

  /** The settings in force. */
  public TrustSettings settings() {
    return current.settings();
  }

  /** What the authorities last said. */
  List<Word> words() {
    return current.book().words();
  }

  private void tick() {
    try {
      current.watch().askDue();
    } catch (RuntimeException e) {
      LOG.error("Revocation statuses could not be refreshed", e);
    }
  }

  /** Stops asking. */
  @Override
  public void close() {
    timer.shutdownNow();
    current.close();
  }
}
