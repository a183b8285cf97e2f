package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveNumberService;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.MemberRegistry;

/** A number is issued and its answer lost: the same question gets the same number. */
class UnclearQuestionTest {
  private static final DocumentReply LATER = new DocumentReply(503, new byte[0]);

  private final TestMember civilStatus = RunningHub.member("civil-status");
  private final TestMember population = RunningHub.member("population");
  private final List<byte[]> asked = new CopyOnWriteArrayList<>();

  @Test
  void questionWhoseAnswerIsLost_isUnclear_andIsAskedAgainInTheSameBytes() {
    byte[] question = question();
    try (MutualTlsServer database = database()) {
      assertThat(database.port()).isPositive();
      var lost = civilStatus.post(question);
      assertThat(lost.statusCode()).isEqualTo(504);
      assertUnclear(lost.body());

      var again = civilStatus.post(question);
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(asked).hasSize(2);
      assertThat(asked.get(1)).isEqualTo(asked.get(0));

      assertThat(civilStatus.post(question).body()).isEqualTo(again.body());
      assertThat(asked).hasSize(2);
    }
  }

  /**
   * Two of the same question are under way; the provider refuses one and answers the other late.
   */
  @Test
  void answerThatComesAfterARefusal_isNotGiven_butKeptAsAContradiction() {
    byte[] question = question();
    CountDownLatch refused = new CountDownLatch(1);
    try (MutualTlsServer database = database(document -> lateAnswer(document, refused))) {
      assertThat(database.port()).isPositive();
      var late = CompletableFuture.supplyAsync(() -> civilStatus.post(question));
      await().atMost(Duration.ofSeconds(10)).until(() -> asked.size() == 1);
      var first = civilStatus.post(question);
      refused.countDown();

      assertThat(receipt(first.body()).state()).isEqualTo(ReceiptState.TU_CHOI);
      assertThat(late.join().statusCode()).isEqualTo(first.statusCode());
      assertThat(late.join().body()).isEqualTo(first.body());
      assertThat(civilStatus.post(question).body()).isEqualTo(first.body());
    }
    String id = header(question).id().toString();
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM evidence_event v JOIN evidence e ON e.id = v.evidence_id"
                    + " WHERE v.kind = 'MAU_THUAN_DA_XU_LY' AND e.message_id = '%s'".formatted(id)))
        .isEqualTo(1);
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM evidence a JOIN evidence e ON e.id = a.about_id"
                    + " WHERE e.message_id = '%s'".formatted(id)))
        .isEqualTo(1);
  }

  private DocumentReply lateAnswer(byte[] document, CountDownLatch refused) {
    asked.add(document);
    if (asked.size() == 1) {
      try {
        assertThat(refused.await(4, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return number(document);
    }
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    MessageHeader header = header(document);
    HubFault fault = HubFault.of(HubErrorCode.SCHEMA_INVALID, null, "a test");
    var refusal =
        new Receipt(
            header.id(),
            header.sender(),
            ReceiptState.TU_CHOI,
            Sha256.hex(document),
            now,
            now,
            fault);
    return new DocumentReply(
        422, HubSignatures.signer(population.key()).sign(Receipts.write(refusal)).bytes());
  }

  private static MessageHeader header(byte[] document) {
    return Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
  }

  private static Receipt receipt(byte[] document) {
    return Receipts.read(SecureXml.parse(document).getDocumentElement());
  }

  @Test
  void unclearQuestion_staysUnclear_whileItsProviderCannotBeReached() {
    byte[] question = question();
    try (MutualTlsServer database = database()) {
      assertThat(database.port()).isPositive();
      assertUnclear(civilStatus.post(question).body());
    }
    var away = civilStatus.post(question);
    assertThat(away.statusCode()).isEqualTo(504);
    assertUnclear(away.body());
  }

  private static void assertUnclear(byte[] document) {
    Receipt receipt = Receipts.read(SecureXml.parse(document).getDocumentElement());
    assertThat(receipt.state()).isEqualTo(ReceiptState.CHUA_RO);
    assertThat(Objects.requireNonNull(receipt.fault()).code())
        .isEqualTo(HubErrorCode.EFFECT_UNKNOWN);
  }

  private byte[] question() {
    var header =
        MessageHeader.of(
            UUID.randomUUID(),
            "CapSoDinhDanh",
            civilStatus.code(),
            population.code(),
            OffsetDateTime.now(ZoneOffset.UTC));
    return civilStatus.signed(header, MessageSamples.of("CapSoDinhDanh", 5, VietnamTime.today()));
  }

  private MutualTlsServer database() {
    return database(this::answer);
  }

  private MutualTlsServer database(Function<byte[], DocumentReply> answer) {
    var anchors = DevelopmentPki.ensure(population.home().pki(), Map.of()).trustAnchors();
    var member = RunningHub.bean(MemberRegistry.class).only("population");
    URI door = Objects.requireNonNull(member.endpoint()).url();
    return MutualTlsServer.on(door.getPort(), MemberTls.of(population.key(), anchors))
        .soap(door.getPath(), document -> isNumber(document) ? answer.apply(document) : LATER)
        .start();
  }

  // what other tests have left for the same member
  private static boolean isNumber(byte[] document) {
    return header(document).service().equals("CapSoDinhDanh");
  }

  private DocumentReply answer(byte[] document) {
    asked.add(document);
    if (asked.size() == 1) {
      throw new IllegalStateException("the number is issued, its answer is lost");
    }
    return number(document);
  }

  private DocumentReply number(byte[] document) {
    Element root = SecureXml.parse(document).getDocumentElement();
    MessageHeader header = Envelopes.readHeader(root);
    var request = LiveNumberService.readRequest(Envelopes.payload(root));
    var issued =
        new LiveNumberService.Answer(
            request.requestId(), "001326000001", LocalDate.of(2026, 11, 22));
    var own =
        MessageHeader.of(
                UUID.randomUUID(),
                header.service(),
                population.code(),
                header.sender(),
                OffsetDateTime.now(ZoneOffset.UTC))
            .withReference(header.id());
    byte[] signed =
        HubSignatures.signer(population.key())
            .sign(Envelopes.write(own, LiveNumberService.write(issued)))
            .bytes();
    return new DocumentReply(200, signed);
  }
}
