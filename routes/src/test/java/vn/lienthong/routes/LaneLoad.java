package vn.lienthong.routes;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.lane.LaneStates;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/**
 * Measures what a dead member costs the others: one hub with its own PostgreSQL and broker on disk,
 * one member that takes 20 messages a second by HTTPS, and one whose door is closed while a queue
 * grows for it. Arguments: messages of that queue, seconds of each measurement, seconds that it may
 * drain at most.
 */
public final class LaneLoad {
  private static final int PER_SECOND = 20;
  private static final int BATCH = 500;

  private final AtomicLong sent = new AtomicLong();
  private final ConfigurableApplicationContext hub;
  private final HubHome home;
  private final Jdbi database;
  private final Member live;
  private final Member dead;

  private LaneLoad(HubHome home) {
    this.home = home;
    this.hub =
        HubApplication.start(
            home,
            Map.of(
                "lienthong.delivery.breaker.pause",
                "1s",
                "lienthong.delivery.breaker.longest-pause",
                "5s"));
    this.database = hub.getBean(Jdbi.class);
    List<Member> members = MemberFiles.read(home);
    this.live =
        members.stream().filter(m -> m.kind().equals("national-portal")).findFirst().orElseThrow();
    this.dead = members.stream().filter(m -> m.kind().equals("one-stop")).findFirst().orElseThrow();
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int messages = Integer.parseInt(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    int longest = Integer.parseInt(arguments[2]);
    new LaneLoad(TestHome.create()).run(messages, seconds, longest);
    System.exit(0);
  }

  private void run(int messages, int seconds, int longest) throws Exception {
    ScheduledExecutorService load = Executors.newScheduledThreadPool(2);
    try (var door = door(live)) {
      say("live member on " + door.port());
      var unused =
          load.scheduleAtFixedRate(
              () -> send(live.code()), 0, 1000 / PER_SECOND, TimeUnit.MILLISECONDS);
      measure("warm-up", seconds);
      measure("before", seconds);
      say("heap " + heap() + " MB with none waiting");
      for (int i = 0; i < 12; i++) {
        send(dead.code());
      }
      TimeUnit.SECONDS.sleep(5);
      fill(messages / 2);
      say("heap " + heap() + " MB with " + waiting() + " waiting");
      fill(messages - messages / 2);
      say("heap " + heap() + " MB with " + waiting() + " waiting");
      hub.getBean(LaneStates.class).all().forEach(view -> say(view.toString()));
      measure("just filled", seconds);
      measure("while they wait", seconds);
      say("heap " + heap() + " MB with " + waiting() + " waiting");
      long began = System.nanoTime();
      long all = waiting();
      try (var back = door(dead)) {
        say("the dead member is back on " + back.port());
        long end = began + TimeUnit.SECONDS.toNanos(longest);
        for (long left = waiting(); left > 0 && System.nanoTime() < end; left = waiting()) {
          measure("drains, " + left + " left", Math.min(seconds, 20));
        }
      }
      double took = (System.nanoTime() - began) / 1e9;
      say(
          "drained %d in %.0f s, %.0f a second; heap %d MB"
              .formatted(all - waiting(), took, (all - waiting()) / took, heap()));
      say(
          "out of order: "
              + outOfOrder()
              + ", attempts more than one: "
              + count(
                  "SELECT count(*) FROM hand_over WHERE receiver = '"
                      + dead.code()
                      + "' AND attempts > 1"));
    } finally {
      load.shutdownNow();
      hub.close();
    }
  }

  private void send(MemberCode to) {
    try {
      HubMessages messages = hub.getBean(HubMessages.class);
      var header =
          messages
              .header(UUID.randomUUID(), "CapNhatTienDoHoSoMC", to)
              .withDossierCode("H29.MOTCUA-261122-" + (1_000_000 + sent.incrementAndGet()));
      var payload = MessageSamples.of("CapNhatTienDoHoSoMC", 1, VietnamTime.today());
      database.useTransaction(tx -> messages.send(tx, header, payload));
      hub.getBean(HandOverRelay.class).wake();
    } catch (RuntimeException e) {
      say("not sent: " + e);
    }
  }

  /** Sends to the dead member, 1,000 dossiers in turn. */
  private void fill(int messages) {
    long began = System.nanoTime();
    HubMessages maker = hub.getBean(HubMessages.class);
    for (int done = 0; done < messages; done += BATCH) {
      int first = done;
      database.useTransaction(
          tx -> {
            for (int i = first; i < Math.min(first + BATCH, messages); i++) {
              var header =
                  maker
                      .header(UUID.randomUUID(), "CapNhatTienDoHoSoMC", dead.code())
                      .withDossierCode("H29.MOTCUA-261122-" + (2_000_000 + i % 1_000));
              var payload = MessageSamples.of("CapNhatTienDoHoSoMC", 1, VietnamTime.today());
              maker.send(tx, header, payload);
            }
          });
    }
    say("%d queued in %.1f s".formatted(messages, (System.nanoTime() - began) / 1e9));
  }

  private void measure(String what, int seconds) throws InterruptedException {
    String from =
        database.withHandle(h -> h.createQuery("SELECT now()::text").mapTo(String.class).one());
    TimeUnit.SECONDS.sleep(seconds);
    String found =
        database.withHandle(
            h ->
                h.createQuery(
                        "SELECT concat('n=', count(*), ' p50=', round(1000 * percentile_cont(0.5) WITHIN GROUP (ORDER BY took)::numeric, 1),"
                            + " ' ms p99=', round(1000 * percentile_cont(0.99) WITHIN GROUP (ORDER BY took)::numeric, 1), ' ms')"
                            + " FROM (SELECT extract(epoch FROM done_at - created_at) took FROM hand_over"
                            + " WHERE receiver = :r AND created_at > :from::timestamptz AND done_at IS NOT NULL) x")
                    .bind("r", live.code().value())
                    .bind("from", from)
                    .mapTo(String.class)
                    .one());
    say(what + ": live " + found);
  }

  private long waiting() {
    return count(
        "SELECT count(*) FROM hand_over WHERE receiver = '"
            + dead.code()
            + "' AND state IN ('CHO', 'DA_XEP', 'DANG_GUI')");
  }

  private long outOfOrder() {
    return count(
        "SELECT count(*) FROM (SELECT done_at, lag(id) OVER w AS earlier, lag(done_at) OVER w AS before"
            + " FROM hand_over WHERE receiver = '"
            + dead.code()
            + "' AND order_key IS NOT NULL"
            + " WINDOW w AS (PARTITION BY order_key ORDER BY id)) x WHERE done_at IS NOT NULL"
            + " AND earlier IS NOT NULL AND (before IS NULL OR before > done_at)");
  }

  private long count(String sql) {
    return database.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(300);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private MutualTlsServer door(Member member) {
    DevelopmentPki pki = DevelopmentPki.ensure(home.pki(), Map.of(member.code(), member.key()));
    DocumentSigner signer = HubSignatures.signer(pki.key(member.code()));
    URI url = Objects.requireNonNull(member.endpoint()).url();
    return MutualTlsServer.on(
            url.getPort(), MemberTls.of(pki.key(member.code()), pki.trustAnchors()))
        .document(url.getPath(), document -> take(document, signer))
        .start();
  }

  private static DocumentReply take(byte[] document, DocumentSigner signer) {
    MessageHeader header = Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var receipt =
        new Receipt(
            header.id(),
            header.sender(),
            ReceiptState.DA_XU_LY,
            Sha256.hex(document),
            now,
            now,
            null);
    return new DocumentReply(200, signer.sign(Receipts.write(receipt)).bytes());
  }

  private static void say(String text) {
    System.out.println("LOAD " + text);
  }
}
