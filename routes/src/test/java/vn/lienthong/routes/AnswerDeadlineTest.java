package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** Until when an answer is of use: the provider hears it, and the hub waits no longer. */
class AnswerDeadlineTest {
  /** {@code lienthong.answer-timeout} of the hub under test. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  /** What a provider saw. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Asked(byte[] document, Instant until) {
    MessageHeader header() {
      return Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
    }
  }

  @AfterEach
  void release() {
    end.countDown();
  }

  @Test
  void slowHttpProvider_isGivenUp_whenItsAskersTimeEnds_andSawIt() {
    try (MutualTlsServer tax = slow("tax")) {
      assertThat(tax.port()).isPositive();
      OffsetDateTime expiry = in(Duration.ofSeconds(1));
      byte[] question = taxQuestion(expiry);

      Duration waited = timeOut(question);

      assertThat(waited).isLessThan(TIMEOUT.minusSeconds(1));
      assertThat(asked).hasSize(1);
      assertThat(asked.get(0).document()).isEqualTo(question);
      assertThat(asked.get(0).until()).isEqualTo(expiry.toInstant());
    }
  }

  @Test
  void slowSoapProvider_isGivenUp_too_andReadsItInTheHubsOwnEnvelope() {
    try (MutualTlsServer database = slow("population")) {
      assertThat(database.port()).isPositive();
      OffsetDateTime expiry = in(Duration.ofSeconds(1));

      Duration waited = timeOut(citizenQuestion(expiry));

      assertThat(waited).isLessThan(TIMEOUT.minusSeconds(1));
      Asked seen = asked(ReleaseHub.SERVICE).get(0);
      assertThat(seen.header().sender()).isEqualTo(oneStop.hub());
      assertThat(seen.until()).isEqualTo(expiry.toInstant());
      assertThat(expiry(seen)).isEqualTo(expiry.toInstant());
    }
  }

  @Test
  void askerWithoutATime_isAnsweredWithinThatOfTheProvider_whichSeesIt() {
    try (MutualTlsServer database = slow("population")) {
      assertThat(database.port()).isPositive();
      Instant before = Instant.now();

      timeOut(citizenQuestion(null));

      Asked seen = asked(ReleaseHub.SERVICE).get(0);
      assertThat(seen.until())
          .isBetween(before.plus(TIMEOUT).minusSeconds(1), Instant.now().plusSeconds(1));
      assertThat(expiry(seen)).isEqualTo(seen.until());
    }
  }

  @Test
  void lateAsker_getsNoMoreThanTheProvidersTime() {
    try (MutualTlsServer tax = slow("tax")) {
      assertThat(tax.port()).isPositive();
      OffsetDateTime expiry = in(Duration.ofMinutes(10));

      timeOut(taxQuestion(expiry));

      assertThat(asked.get(0).until()).isBefore(expiry.toInstant().minusSeconds(60));
      assertThat(asked.get(0).header().expiresAt()).isEqualTo(expiry);
    }
  }

  @Test
  void question_whoseTimePassesOnItsWay_isRefused_andNobodyIsAsked() {
    OffsetDateTime expiry = in(Duration.ofSeconds(2));
    byte[] question = taxQuestion(expiry);
    try (MutualTlsServer tax = slow("tax")) {
      assertThat(tax.port()).isPositive();
      var reply = heldUp(question, expiry);

      assertThat(code(reply.join())).isEqualTo(HubErrorCode.EXPIRED_BEFORE_DELIVERY);
      assertThat(asked).isEmpty();
    }
  }

  /** The hub cannot keep it before its time is over. */
  private CompletableFuture<HttpResponse<byte[]>> heldUp(byte[] question, OffsetDateTime expiry) {
    return RunningHub.bean(Jdbi.class)
        .inTransaction(
            tx -> {
              tx.execute("LOCK TABLE known_message IN EXCLUSIVE MODE");
              var reply = CompletableFuture.supplyAsync(() -> oneStop.post(question));
              await().until(() -> Instant.now().isAfter(expiry.toInstant()));
              return reply;
            });
  }

  @Test
  void numberThatMayBeIssued_isUnclear_whenItsAskersTimeEnds() {
    TestMember civilStatus = RunningHub.member("civil-status");
    OffsetDateTime expiry = in(Duration.ofSeconds(1));
    var header = civilStatus.question("CapSoDinhDanh", "population", null).withExpiry(expiry);
    var sample = MessageSamples.of("CapSoDinhDanh", 5, VietnamTime.today());
    byte[] question = civilStatus.signed(header, sample);
    try (MutualTlsServer database = slow("population")) {
      assertThat(database.port()).isPositive();
      assertThat(code(civilStatus.post(question))).isEqualTo(HubErrorCode.EFFECT_UNKNOWN);

      Asked seen = asked("CapSoDinhDanh").get(0);
      assertThat(seen.until()).isEqualTo(expiry.toInstant());
      assertThat(expiry(seen)).isEqualTo(expiry.toInstant());
    }
  }

  @Test
  void askersInAHurry_doNotCloseTheWayForOthers() {
    try (MutualTlsServer tax = slow("tax")) {
      assertThat(tax.port()).isPositive();
      List<HubErrorCode> codes = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        codes.add(code(oneStop.post(taxQuestion(in(Duration.ofMillis(300))))));
      }
      assertThat(codes).doesNotContain(HubErrorCode.RECEIVER_SUSPENDED);
      assertThat(codes).contains(HubErrorCode.RECEIVER_TIMED_OUT);
    }
  }

  private Duration timeOut(byte[] question) {
    Instant before = Instant.now();
    assertThat(code(oneStop.post(question))).isEqualTo(HubErrorCode.RECEIVER_TIMED_OUT);
    return Duration.between(before, Instant.now());
  }

  private static HubErrorCode code(HttpResponse<byte[]> reply) {
    var root = SecureXml.parse(reply.body()).getDocumentElement();
    return Objects.requireNonNull(Receipts.read(root).fault()).code();
  }

  // other tests may have left something for the same member
  private List<Asked> asked(String service) {
    return asked.stream().filter(one -> one.header().service().equals(service)).toList();
  }

  private static Instant expiry(Asked seen) {
    return Objects.requireNonNull(seen.header().expiresAt()).toInstant();
  }

  private byte[] taxQuestion(OffsetDateTime expiry) {
    var question = new TraCuuMaSoThueStructure();
    question.setSoDinhDanh(ReleaseHub.citizen().getSoDinhDanh());
    var header = oneStop.question("TraCuuMaSoThue", "tax", "MAU-GIAI-QUYET-THU-TUC");
    return oneStop.sign(header.withExpiry(expiry), question);
  }

  private byte[] citizenQuestion(@Nullable OffsetDateTime expiry) {
    var header = oneStop.question(ReleaseHub.SERVICE, "population", ReleaseHub.PURPOSE);
    return oneStop.sign(
        expiry == null ? header : header.withExpiry(expiry),
        ReleaseHub.about(ReleaseHub.citizen()));
  }

  private static OffsetDateTime in(Duration time) {
    return OffsetDateTime.now(ZoneOffset.UTC).plus(time).truncatedTo(ChronoUnit.MILLIS);
  }

  /** A provider that thinks until the test ends. */
  private MutualTlsServer slow(String kind) {
    TestMember self = RunningHub.member(kind);
    var anchors = DevelopmentPki.ensure(self.home().pki(), Map.of()).trustAnchors();
    Member.Endpoint endpoint =
        Objects.requireNonNull(RunningHub.bean(MemberRegistry.class).only(kind).endpoint());
    String path = endpoint.url().getPath();
    var server = MutualTlsServer.on(endpoint.url().getPort(), MemberTls.of(self.key(), anchors));
    DocumentHandler thinking = new Thinking();
    return (endpoint.transport() == Member.Transport.SOAP
            ? server.soap(path, thinking)
            : server.document(path, thinking))
        .start();
  }

  private final class Thinking implements DocumentHandler {
    @Override
    public DocumentReply handle(byte[] document) {
      return new DocumentReply(500, new byte[0]); // what has no time is no question
    }

    @Override
    public DocumentReply handle(byte[] document, Instant until) {
      asked.add(new Asked(document, until));
      try {
        assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return handle(document);
    }
  }
}
