package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.routes.drill.load.Cast;
import vn.lienthong.routes.drill.load.Office;
import vn.lienthong.routes.drill.load.Traffic;
import vn.lienthong.routes.drill.witness.PromiseBook;
import vn.lienthong.routes.registry.HubHome;

/** Where a drill takes place: a hub, receivers and senders, all its own. */
final class Ground implements AutoCloseable {
  private static final int SENDERS = 12;
  private static final int GLANCE_MILLIS = 20;
  private static final Duration LONGEST_VERIFICATION = Duration.ofMinutes(10);
  private static final List<String> SMALL =
      List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final DrillFolder folder;
  private final SmallDisks disks;
  private final HubHome home;
  private final Program program;
  private final Progress progress;
  private final HubRun hub;
  private final Store store;
  private final PromiseBook book;
  private final Office office;
  private final Traffic traffic;
  private final Kills kills = new Kills();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Child receivers;

  private Ground(
      DrillFolder folder,
      SmallDisks disks,
      Program program,
      FaultSettings settings,
      Progress progress) {
    this.disks = disks;
    this.folder = folder;
    this.home = folder.home();
    this.program = program;
    this.progress = progress;
    DevelopmentPki pki = Cast.keys(home.pki());
    this.hub = new HubRun(program, home, hubOptions(folder));
    this.store = new Store(home.data());
    this.book = new PromiseBook(folder.books().promises());
    this.office = new Office(settings.seed(), home.hubUrl(), pki, book);
    this.traffic = new Traffic(settings.seed(), office, SENDERS);
  }

  /** Makes one and starts hub and receivers. */
  static Ground open(
      DrillFolder folder,
      SmallDisks disks,
      Program program,
      FaultSettings settings,
      Progress progress)
      throws InterruptedException {
    progress.say("Thư mục diễn tập: " + folder.root(), "folder of the drill.");
    Ground ground = new Ground(folder, disks, program, settings, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(ground::close, "end-drill"));
    ground.startReceivers();
    ground.hub.start(null);
    ground.hub.awaitUp();
    return ground;
  }

  private static List<String> hubOptions(DrillFolder folder) {
    return List.of(
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dlienthong.drill.clock-offset=" + folder.books().clock(),
        "-Dlienthong.drill.broker=" + folder.books().broker());
  }

  HubRun hub() {
    return hub;
  }

  Store store() {
    return store;
  }

  Traffic traffic() {
    return traffic;
  }

  Office office() {
    return office;
  }

  Kills kills() {
    return kills;
  }

  Progress progress() {
    return progress;
  }

  Path folder() {
    return folder.root();
  }

  DrillBooks books() {
    return folder.books();
  }

  SmallDisks disks() {
    return disks;
  }

  HubHome home() {
    return home;
  }

  /** What the chain of evidence says of itself: empty where it is whole. */
  String brokenChain() throws InterruptedException {
    Child verify =
        Child.start(
            program.line(SMALL, home, "evidence", "verify"),
            home.data().resolve("log").resolve("chain.out"));
    int code = verify.await(LONGEST_VERIFICATION);
    verify.kill();
    return code == 0 ? "" : "code " + code + ": " + verify.output().strip();
  }

  void startReceivers() {
    var line = program.line(SMALL, home, "drill", "receivers");
    receivers = Child.start(line, home.data().resolve("log").resolve("receivers.out"));
  }

  void killReceivers() {
    Child running = receivers;
    if (running != null && running.alive()) {
      kills.add("receivers");
      running.kill();
    }
  }

  Optional<ProcessHandle> receivers() {
    Child running = receivers;
    return running == null ? Optional.empty() : Optional.of(running.handle());
  }

  void killHub(String kind) {
    if (hub.alive()) {
      kills.add(kind);
      hub.kill();
    }
  }

  /** Kills the database server itself; false where none ran. */
  boolean killDatabase() {
    Optional<ProcessHandle> server = store.server().filter(ProcessHandle::isAlive);
    server.ifPresent(
        process -> {
          kills.add("database server");
          Signals.kill(process);
        });
    return server.isPresent();
  }

  /** Kills one of the processes that serve the hub's connections; false where there is none. */
  boolean killConnection(int which) {
    List<ProcessHandle> serving =
        store.server().stream()
            .flatMap(ProcessHandle::children)
            .filter(Ground::servesTheHub)
            .sorted()
            .toList();
    if (serving.isEmpty()) {
      return false;
    }
    kills.add("database connection");
    Signals.kill(serving.get(which % serving.size()));
    return true;
  }

  private static boolean servesTheHub(ProcessHandle process) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return line.startsWith("postgres: lienthong");
    } catch (IOException gone) {
      return false;
    }
  }

  /** Lets so many more messages flow, and waits for them, but not longer than so long. */
  void flow(int messages, Duration longest) throws InterruptedException {
    int until = traffic.ended() + messages;
    traffic.allow(messages);
    await(() -> traffic.ended() >= until, longest);
  }

  /** A fault other than a kill begins or ends now: recovery is measured from here. */
  void fault(String kind) {
    kills.fault(kind);
  }

  /** Waits until a message is promised that is sent from now on. */
  void awaitPromise(Duration longest) throws InterruptedException {
    Instant now = Instant.now();
    traffic.allow(1);
    if (!await(() -> traffic.promisedSince(now) != null, longest)) {
      progress.say("Trục không tự hồi phục", "the hub did not recover by itself");
    }
  }

  /** Waits for something, with where the senders are on the screen; false where it was too long. */
  boolean await(BooleanSupplier until, Duration longest) throws InterruptedException {
    long begin = System.nanoTime();
    while (!until.getAsBoolean()) {
      if (System.nanoTime() - begin > longest.toNanos()) {
        return false;
      }
      progress.status(
          "  " + traffic.ended() + " thông điệp / messages, " + kills.count() + " kill -9");
      Thread.sleep(GLANCE_MILLIS);
    }
    return true;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      traffic.close();
      book.close();
      if (hub.alive()) {
        hub.kill();
      }
      Child running = receivers;
      if (running != null) {
        running.kill();
      }
      store.server().ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /** Takes the folder away; only after the end. */
  static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException inUse) {
      // a temporary folder: the system clears it
    }
  }
}
