package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.connectors.disk.SmallDisk;
import vn.lienthong.connectors.jms.HubBroker;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.pressure.Gate;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * A hub whose database and broker stand on small disks of their own, while messages come: full
 * disks, a killed database, a stopped broker. It is never started again.
 */
@Timeout(240)
class PressureTest {
  private static final HubHome HOME = TestHome.create();
  private static SmallDisk databaseDisk;
  private static SmallDisk brokerDisk;
  private static ConfigurableApplicationContext hub;
  private static TestMember oneStop;

  @BeforeAll
  static void start() throws Exception {
    databaseDisk = SmallDisk.ofMegabytes(400);
    brokerDisk = SmallDisk.ofMegabytes(128);
    hub =
        HubApplication.start(
            HOME,
            Map.of(
                "lienthong.node",
                "pressure",
                "lienthong.delivery-attempts",
                1, // whatever counts as a fault of the hub is seen
                "lienthong.database.directory",
                databaseDisk.folder(),
                "lienthong.broker.directory",
                brokerDisk.folder().resolve("broker"),
                "lienthong.pressure.reserve",
                "40MB",
                "lienthong.pressure.reserve-percent",
                50,
                "lienthong.pressure.broker-reserve",
                "16MB"));
    var members = hub.getBean(MemberRegistry.class);
    oneStop = TestMember.of(HOME, members.only("one-stop"), members.hub().code());
  }

  @AfterAll
  static void stop() throws Exception {
    if (hub != null) {
      hub.close();
    }
    if (databaseDisk != null) {
      databaseDisk.close();
      brokerDisk.close();
    }
  }

  @Test
  void reserveOfTheBrokersDisk_isTouched_nothingIsTaken_receiptsAreGiven_thenItGoesOn()
      throws Exception {
    try (Senders senders = new Senders()) {
      UUID known = senders.awaitOne();
      brokerDisk.fillBut(20 << 20);
      senders.awaitRefusal(HubErrorCode.STORE_EXHAUSTED);
      assertThat(oneStop.get("/api/messages/" + known).statusCode()).isEqualTo(200);
      brokerDisk.free();
      senders.awaitOne();
    }
  }

  @Test
  void fullDiskOfTheDatabase_losesNothing_andEndsByItself() throws Exception {
    try (Senders senders = new Senders()) {
      senders.awaitOne();
      databaseDisk.fill();
      senders.awaitRefusal(HubErrorCode.STORE_EXHAUSTED);
      databaseDisk.fill();
      databaseDisk.free();
      senders.awaitOne();
    }
  }

  /** The database is killed again and again while deliveries claim, send and end. */
  @Test
  void killedDatabase_losesNothing_countsNoAttempt_andComesBackByItself() throws Exception {
    var civilStatus = hub.getBean(MemberRegistry.class).only("civil-status");
    TestMember member = TestMember.of(HOME, civilStatus, oneStop.hub());
    try (TakingMember taking = new TakingMember(member, civilStatus)) {
      try (Senders senders = new Senders()) {
        for (int kill = 0; kill < 2; kill++) {
          senders.awaitOne();
          long killed = postmaster();
          ProcessHandle.of(killed).orElseThrow().destroyForcibly();
          await()
              .atMost(Duration.ofSeconds(60))
              .until(() -> postmaster() > 0 && postmaster() != killed);
        }
        senders.awaitOne();
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(waitingFor(civilStatus.code(), oneStop.hub())).isZero());
      assertThat(taking.effects()).isNotEmpty().allSatisfy((id, n) -> assertThat(n).isEqualTo(1));
    }
    assertThat(count("SELECT count(*) FROM hand_over WHERE hub_faults > 0 OR state = 'HONG'"))
        .isZero();
  }

  private static long waitingFor(MemberCode one, MemberCode other) {
    return count(
        "SELECT count(*) FROM hand_over WHERE receiver IN ('%s', '%s') AND state <> 'XONG'"
            .formatted(one, other));
  }

  @Test
  void stoppedBroker_refusesNothing_andComesBackByItself() throws Exception {
    try (Senders senders = new Senders()) {
      senders.awaitOne();
      hub.getBean(HubBroker.class).getActiveMQServer().stop();
      senders.awaitOne();
      await().atMost(Duration.ofSeconds(30)).until(hub.getBean(HubBroker.class)::isServing);
    }
  }

  private static long postmaster() throws IOException {
    Path file = databaseDisk.folder().resolve("postgres/postmaster.pid");
    return Files.exists(file)
        ? Long.parseLong(Files.readAllLines(file).get(0).strip())
        : Long.MIN_VALUE;
  }

  private static long kept(UUID id) {
    return count("SELECT count(*) FROM known_message WHERE message_id = '" + id + "'");
  }

  private static long count(String query) {
    return hub.getBean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  /** Sends births until it is closed; then everything accepted must be there. */
  private static final class Senders implements AutoCloseable {
    private static final AtomicInteger SEEDS = new AtomicInteger(5000);
    private final Set<UUID> accepted = new ConcurrentSkipListSet<>();
    private final Set<String> refusals = new ConcurrentSkipListSet<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Thread thread = new Thread(this::run, "senders");
    private volatile @Nullable UUID latest;

    Senders() {
      thread.start();
    }

    private void run() {
      while (running.get()) {
        long seed = SEEDS.incrementAndGet();
        var header =
            oneStop
                .header("LienThongKhaiSinh")
                .withDossierCode("%s-261122-%04d".formatted(oneStop.code(), seed));
        HttpResponse<byte[]> reply = oneStop.post(oneStop.birth(header, seed));
        Receipt receipt = Receipts.read(SecureXml.parse(reply.body()).getDocumentElement());
        if (receipt.state() == ReceiptState.DA_TIEP_NHAN) {
          accepted.add(header.id());
          latest = header.id();
        } else {
          assertThat(reply.statusCode()).isEqualTo(503);
          assertThat(reply.headers().firstValue("Retry-After")).isPresent();
          refusals.add(Objects.requireNonNull(receipt.fault()).code().name());
        }
      }
    }

    UUID awaitOne() {
      int before = accepted.size();
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> accepted.size() > before + 1 || !thread.isAlive());
      assertThat(thread.isAlive()).isTrue();
      return Objects.requireNonNull(latest);
    }

    void awaitRefusal(HubErrorCode code) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> refusals.contains(code.name()) || !thread.isAlive());
      assertThat(thread.isAlive()).isTrue();
    }

    @Override
    public void close() throws Exception {
      running.set(false);
      thread.join(60_000);
      await().atMost(Duration.ofSeconds(60)).until(hub.getBean(Gate.class)::isOpen);
      assertThat(accepted).allSatisfy(id -> assertThat(kept(id)).isEqualTo(1));
      assertThat(refusals).isSubsetOf("STORE_EXHAUSTED", "OVERLOADED");
    }
  }

  // A broker that ends may leave a thread of its own behind that fails: that is no failure of ours.
  private static ConditionFactory await() {
    return Awaitility.await().dontCatchUncaughtExceptions();
  }
}
