package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.certificate.StatusBook.ListKey;

/** Which certificates are watched, and the questions about them that are due. */
final class StatusWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusWatch.class);
  private static final int AT_ONCE = 4;
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final TrustSettings settings;
  private final Clock clock;
  private final StatusBook book;
  private final StatusFiles files;
  private final StatusInquiry inquiry;
  private final StatusSources sources;
  private final StatusRound round;
  private final KnownPaths paths;
  private final FileStamps stamps = new FileStamps();
  private final ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE, StatusWatch::daemon);
  private volatile Set<X509Certificate> watched = Set.of();
  private volatile Set<Link> links = Set.of();

  StatusWatch(
      TrustSettings settings,
      StatusBook book,
      StatusFiles files,
      StatusInquiry inquiry,
      Clock clock) {
    this.settings = settings;
    this.book = book;
    this.files = files;
    this.inquiry = inquiry;
    this.clock = clock;
    this.sources = new StatusSources(settings);
    this.round = new StatusRound(settings.refreshEvery());
    this.paths = new KnownPaths(settings);
  }

  static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "trust-status");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Watches these certificates and no others; recalls what was known about them, and reads at once
   * what lies in files.
   */
  synchronized void watch(Collection<X509Certificate> certificates) {
    watched = Set.copyOf(certificates);
    resolve();
    Set<ListKey> keys = keys();
    links.stream().filter(link -> !book.knows(link)).forEach(inquiry::recall);
    keys.stream().filter(key -> !book.knows(key)).forEach(inquiry::recall);
    keys.stream()
        .filter(key -> stamps.changed(key.source()))
        .forEach(key -> round.asked(key, clock.instant(), inquiry.get(key)));
    book.retain(links, keys);
    files.retain(
        Stream.concat(links.stream().map(StatusFiles::name), keys.stream().map(StatusFiles::name))
            .collect(Collectors.toSet()));
  }

  /** The paths change with time: one of a certificate may begin to be valid while it is watched. */
  private void resolve() {
    Set<Link> found = new LinkedHashSet<>();
    for (X509Certificate certificate : watched) {
      try {
        List<X509Certificate> path = paths.find(certificate, new Horizon(clock.instant()));
        int asked = settings.asksAboutWholePaths() ? path.size() - 1 : 1;
        for (int i = 0; i < asked; i++) {
          found.add(new Link(path.get(i), path.get(i + 1)));
        }
      } catch (CertificateRefusedException e) {
        LOG.debug("Not watched, it has no path: {}", e.rule());
      }
    }
    links = Set.copyOf(found);
  }

  private Set<ListKey> keys() {
    Set<ListKey> keys = new LinkedHashSet<>();
    for (Link link : links) {
      sources.lists(link).forEach(uri -> keys.add(new ListKey(link.issuer(), uri)));
    }
    return keys;
  }

  /** Asks what is due, several at once; returns when all is answered or given up. */
  void askDue() {
    resolve();
    Instant now = clock.instant();
    await(
        ask(
            link -> round.due(link, now),
            key -> stamps.changed(key.source()) || round.due(key, now)),
        FOR_EVER);
  }

  /** Asks about what nothing is known of; those who do not answer in time answer later. */
  void askUnknown() {
    await(ask(link -> !book.knows(link), key -> !book.knows(key)), settings.limits().whole());
  }

  /** Asks everything now, due or not. */
  void askAll() {
    resolve();
    await(ask(link -> true, key -> true), FOR_EVER);
  }

  private List<Future<?>> ask(Predicate<Link> one, Predicate<ListKey> list) {
    Instant now = clock.instant();
    Stream<Runnable> answers =
        links.stream()
            .filter(link -> !sources.responders(link).isEmpty())
            .filter(one)
            .map(link -> () -> answer(link, now));
    Stream<Runnable> lists =
        keys().stream().filter(list).map(key -> () -> round.asked(key, now, inquiry.get(key)));
    return Stream.concat(lists, answers).flatMap(this::submit).toList();
  }

  private Stream<Future<?>> submit(Runnable question) {
    try {
      return Stream.of(askers.submit(question));
    } catch (RejectedExecutionException e) {
      return Stream.empty(); // closed meanwhile: other settings are in force
    }
  }

  private static void await(List<Future<?>> open, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    for (Future<?> one : open) {
      try {
        one.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (TimeoutException | CancellationException e) {
        return; // it is answered in the background, or by other settings
      } catch (ExecutionException e) {
        LOG.error("A revocation status could not be asked for", e.getCause());
      }
    }
  }

  private void answer(Link link, Instant now) {
    round.asked(link, now, inquiry.ask(link, sources.responders(link)));
  }

  void stapled(X509Certificate certificate, byte[] answer) {
    if (answer.length > settings.limits().ocspBytes()) {
      return;
    }
    links.stream()
        .filter(link -> link.certificate().equals(certificate))
        .forEach(link -> inquiry.stapled(link, answer));
  }

  @Override
  public void close() {
    for (Runnable waiting : askers.shutdownNow()) {
      ((Future<?>) waiting).cancel(false); // so that nobody waits for what is never run
    }
  }
}
