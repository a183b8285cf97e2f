package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.routes.drill.check.LostTime;
import vn.lienthong.routes.drill.load.Cast;
import vn.lienthong.routes.drill.load.Office;
import vn.lienthong.routes.drill.load.Traffic;
import vn.lienthong.routes.drill.witness.PromiseBook;
import vn.lienthong.routes.drill.witness.SentDocuments;
import vn.lienthong.routes.registry.HubHome;

/** Where a drill takes place: a hub, receivers and senders, all its own. */
final class Ground implements AutoCloseable {
  private static final int SENDERS = 12;
  private static final int GLANCE_MILLIS = 20;

  private final DrillFolder folder;
  private final SmallDisks disks;
  private final HubHome agencies;
  private final Program program;
  private final Commands commands;
  private final Progress progress;
  private final PromiseBook book;
  private final Office office;
  private final Traffic traffic;
  private final List<String> hubOptions;
  private final Kills kills = new Kills();
  private final Map<String, String> figures = new LinkedHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile HubHome home;
  private volatile HubRun hub;
  private volatile Store store;
  private volatile LostTime lost = LostTime.NONE;
  private volatile @Nullable Child receivers;

  private Ground(
      DrillFolder folder,
      SmallDisks disks,
      Program program,
      Exercise.Place place,
      FaultSettings settings,
      Progress progress) {
    this.disks = disks;
    this.folder = folder;
    this.agencies = folder.home();
    this.home = agencies;
    this.program = program;
    this.commands = new Commands(program, folder.root().resolve("log"));
    this.progress = progress;
    DevelopmentPki pki = Cast.keys(home.pki());
    this.hubOptions = hubOptions(folder, place);
    this.hub = new HubRun(program, home, hubOptions);
    this.store = new Store(home.data());
    this.book = new PromiseBook(folder.books().promises());
    this.office = new Office(settings.seed(), home.hubUrl(), pki, book, documents());
    this.traffic = new Traffic(settings.seed(), place.blend(), office, SENDERS);
  }

  /** Makes one and starts hub and receivers. */
  static Ground open(
      DrillFolder folder,
      SmallDisks disks,
      Program program,
      Exercise.Place place,
      FaultSettings settings,
      Progress progress)
      throws InterruptedException {
    progress.say("Thư mục diễn tập: " + folder.root(), "folder of the drill.");
    Ground ground = new Ground(folder, disks, program, place, settings, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(ground::close, "end-drill"));
    ground.startReceivers();
    ground.hub.start(null);
    ground.hub.awaitUp();
    return ground;
  }

  private static List<String> hubOptions(DrillFolder folder, Exercise.Place place) {
    List<String> options = new ArrayList<>(place.virtualMachine());
    options.addAll(
        List.of(
            "-Dlienthong.drill.clock-offset=" + folder.books().clock(),
            "-Dlienthong.drill.broker=" + folder.books().broker()));
    return List.copyOf(options);
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

  /** A figure for the report. */
  void figure(String what, String value) {
    figures.put(what, value);
  }

  /** What was measured, in the order in which it was. */
  Map<String, String> figures() {
    return new LinkedHashMap<>(figures);
  }

  Kills kills() {
    return kills;
  }

  Progress progress() {
    return progress;
  }

  DrillFolder folder() {
    return folder;
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

  /** From now on the hub is this one. */
  void moved(HubHome elsewhere) {
    home = elsewhere;
    hub = new HubRun(program, home, hubOptions);
    store = new Store(home.data());
  }

  /** The hub does not know what happened in that time, and says so. */
  void lost(LostTime named) {
    lost = named;
  }

  /** What the hub says it has lost. */
  LostTime lost() {
    return lost;
  }

  Commands commands() {
    return commands;
  }

  PromiseBook book() {
    return book;
  }

  SentDocuments documents() {
    return new SentDocuments(folder.books().documents());
  }

  /** What the chain of evidence says of itself: empty where it is whole. */
  String brokenChain() throws InterruptedException {
    Child verify = commands.start(home, "evidence", "verify");
    int code = Commands.end(verify);
    return code == 0 ? "" : "code " + code + ": " + verify.output().strip();
  }

  void startReceivers() {
    var line = program.line(Commands.SMALL, agencies, "drill", "receivers");
    receivers = Child.start(line, agencies.data().resolve("log").resolve("receivers.out"));
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
    return DatabaseBlows.server(store, kills);
  }

  /** Kills one of the processes that serve the hub's connections; false where there is none. */
  boolean killConnection(int which) {
    return DatabaseBlows.connection(store, kills, which);
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
}
